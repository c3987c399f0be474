import Postgres
import TicketStore

/// Whether the database can be reached, and has the schema of this hotline.
struct ReachCheck {
    static let name = "database"

    /// - Returns: the session for further checks; nil where they cannot be made.
    func look(at premises: Premises) async -> (findings: [Finding], session: Session?) {
        do {
            let session = try await premises.connect()
            let (schema, isReadOnly) = try await session.run { (try Migrator.status($0), $0.isReadOnly) }
            guard schema.pending.isEmpty else {
                let count = schema.applied.isEmpty ? "no schema yet" : "an older schema: \(schema.pending.joined(separator: ", ")) is missing"
                return ([.problem("The database has \(count).", remedy: "hotline database migrate")], nil)
            }
            return (isReadOnly ? [.advice("The server is a read replica: nothing can be imported through it.",
                                          remedy: "name all servers: --database 'host=one,two …'")] : [], session)
        } catch {
            return ([premises.problem(error)], nil)
        }
    }
}

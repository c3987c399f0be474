import Postgres
import TicketStore

/// What the role of the connection may do.
struct RightsCheck: DatabaseCheck {
    let name = "rights"

    func findings(in premises: Premises, on session: Session) async throws -> [Finding] {
        let rights = try await session.run { try Rights.read(on: $0) }
        guard rights.reads else {
            return [.problem("The role \(rights.role) may not read the tickets.",
                             remedy: "connect as the owner of the database, or have it grant what is missing")]
        }
        guard rights.changes else {
            return [.advice("The role \(rights.role) may read and not import.", remedy: "import as another role, if that is meant")]
        }
        return []
    }
}

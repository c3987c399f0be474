import Postgres
import Tickets

/// sql/queries/ticket_versions.sql
enum TicketVersions {
    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> [Int64: KnownVersions.Version] {
        var versions: [Int64: KnownVersions.Version] = Dictionary(minimumCapacity: numbers.count)
        _ = try connection.rows(SQL(text: EmbeddedSQL.ticketVersions, [numbers])) { row throws(PostgresError) in
            let number = TicketNumber(base: try row.decode(0))
            versions[number.seenHash] = KnownVersions.Version(contentHash: try row.decode(1), columns: try row.decode(2))
        }
        return versions
    }
}

import Postgres
import Tickets

/// sql/queries/ticket_versions.sql
enum TicketVersions {
    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> VersionTable {
        var versions = VersionTable(capacity: numbers.count)
        _ = try connection.rows(SQL(text: EmbeddedSQL.ticketVersions, [numbers])) { row throws(PostgresError) in
            let number = TicketNumber(base: try row.decode(0))
            versions.insert(number.seenHash, contentHash: try row.decode(1), sourceHash: 0, columns: try row.decode(2))
        }
        return versions
    }
}

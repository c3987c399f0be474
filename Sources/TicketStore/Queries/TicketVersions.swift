import Postgres
import Tickets

/// sql/queries/ticket_versions.sql
enum TicketVersions {
    struct Version {
        var contentHash: Int64
        var columns: ColumnSet
    }

    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> [String: Version] {
        var versions: [String: Version] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.ticketVersions, [numbers])) { row throws(PostgresError) in
            versions[try row.decode(0)] = Version(contentHash: try row.decode(1), columns: try row.decode(2))
        }
        return versions
    }
}

import Postgres
import Tickets

/// sql/queries/export_list.sql
enum ExportList {
    struct Export {
        var run: Int
        var source: String
        var sha256: String
        var exportedAt: Instant
        var earliestReceivedAt: Instant?
        var rejected: Int
    }

    static func exports(knownAfter run: Int, on connection: borrowing Connection) throws(PostgresError) -> [Export] {
        try connection.rows(SQL(text: EmbeddedSQL.exportList, [run])) { row throws(PostgresError) in
            Export(run: try row.decode(0), source: try row.decode(1), sha256: try row.decode(2), exportedAt: try row.decode(3),
                   earliestReceivedAt: try row.decode(4), rejected: try row.decode(5))
        }
    }
}

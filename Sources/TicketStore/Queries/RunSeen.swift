import Postgres
import Tickets

/// sql/queries/run_seen.sql
enum RunSeen {
    struct Seen {
        var exportedAt: Instant
        var hashes: [Int64]
        var revertedBy: Int?
    }

    static func seen(by run: Int, on connection: borrowing Connection) throws(PostgresError) -> Seen? {
        try connection.firstRow(SQL(text: EmbeddedSQL.runSeen, [run])) { row throws(PostgresError) in
            Seen(exportedAt: try row.decode(0), hashes: try row.decode(1), revertedBy: try row.decode(2))
        }
    }
}

import Postgres
import Tickets

/// sql/queries/runs_placed_before.sql
enum RunsPlacedBefore {
    static func runs(after run: Int, exportedBefore instant: Instant, naming hashes: [Int64],
                     on connection: borrowing Connection) throws(PostgresError) -> [LaterImport] {
        try connection.rows(SQL(text: EmbeddedSQL.runsPlacedBefore, [run, instant, hashes])) { row throws(PostgresError) in
            LaterImport(run: try row.decode(0), fileName: try row.decode(1), tickets: try row.decode(2))
        }
    }
}

import Postgres
import Tickets

/// sql/queries/run_finished.sql
enum RunFinished {
    static func instant(of run: Int, on connection: borrowing Connection) throws(PostgresError) -> Instant? {
        try connection.firstRow(SQL(text: EmbeddedSQL.runFinished, [run])) { row throws(PostgresError) in try row.decode(0) }
    }
}

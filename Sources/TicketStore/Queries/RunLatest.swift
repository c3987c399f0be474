import Postgres
import Tickets

/// sql/queries/run_latest.sql
enum RunLatest {
    /// 0 where there is none.
    static func number(before instant: Instant?, on connection: borrowing Connection) throws(PostgresError) -> Int {
        try connection.firstRow(SQL(text: EmbeddedSQL.runLatest, [instant])) { row throws(PostgresError) in try row.decode(0) } ?? 0
    }
}

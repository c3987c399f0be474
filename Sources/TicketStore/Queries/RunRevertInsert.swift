import Postgres
import Tickets

/// sql/queries/run_revert_insert.sql
enum RunRevertInsert {
    static func record(_ revert: Int, startedAt: Instant, actor: String, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.runRevertInsert, [revert, startedAt, actor]))
    }
}

import Postgres
import Tickets

/// sql/queries/run_deadlines_insert.sql
enum RunDeadlinesInsert {
    static func record(_ run: Int, startedAt: Instant, actor: String, changed: [Int64], on connection: borrowing Connection)
        throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.runDeadlinesInsert, [run, startedAt, actor, changed]))
    }
}

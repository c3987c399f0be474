import Postgres

/// sql/queries/run_revert.sql
enum RunRevert {
    static func apply(to run: Int, in revert: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.runRevert, [run, revert]))
    }
}

import Postgres

/// sql/queries/run_changes.sql
enum RunChanges {
    static func numbers(of run: Int, on connection: borrowing Connection) throws(PostgresError) -> [String] {
        try connection.rows(SQL(text: EmbeddedSQL.runChanges, [run])) { row throws(PostgresError) in try row.decode(0) }
    }
}

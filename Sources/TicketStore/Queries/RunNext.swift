import Postgres

/// sql/queries/run_next.sql
enum RunNext {
    static func number(on connection: borrowing Connection) throws(PostgresError) -> Int {
        try connection.firstRow(SQL(text: EmbeddedSQL.runNext)) { row throws(PostgresError) in try row.decode(0) } ?? 1
    }
}

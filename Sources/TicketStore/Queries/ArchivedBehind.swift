import Postgres

/// sql/queries/archived_behind.sql
enum ArchivedBehind {
    static func archives(from run: Int, on connection: borrowing Connection) throws(PostgresError) -> [Int] {
        try connection.rows(SQL(text: EmbeddedSQL.archivedBehind, [run])) { row throws(PostgresError) in try row.decode(0) }
    }
}

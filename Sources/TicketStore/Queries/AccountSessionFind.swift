import Access
import Postgres
import Tickets

/// sql/queries/account_session_find.sql
enum AccountSessionFind {
    static func session(_ key: ReadingKey, on connection: borrowing Connection) throws(PostgresError)
        -> (idleEnd: Instant, end: Instant, visitor: Visitor)? {
        try connection.firstRow(SQL(text: EmbeddedSQL.accountSessionFind, [key.fingerprint])) { row throws(PostgresError) in
            var columns = ColumnReader()
            return (idleEnd: try columns.read(row), end: try columns.read(row), visitor: try Visitor(row, &columns, key: key))
        }
    }
}

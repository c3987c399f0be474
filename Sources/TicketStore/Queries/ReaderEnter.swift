import Access
import Postgres

/// sql/queries/reader_enter.sql
enum ReaderEnter {
    /// - Returns: whether the server keeps the connection's role to what the reader may see.
    static func enter(_ key: ReadingKey, on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.readerEnter, [key.hexadecimal]))
    }
}

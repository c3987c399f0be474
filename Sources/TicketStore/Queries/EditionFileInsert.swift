import Postgres

/// sql/queries/edition_file_insert.sql
enum EditionFileInsert {
    static func insert(_ content: [UInt8], format: String, of edition: Int, on connection: borrowing Connection) throws(PostgresError) {
        try connection.execute(SQL(text: EmbeddedSQL.editionFileInsert, [edition, format, content]))
    }
}

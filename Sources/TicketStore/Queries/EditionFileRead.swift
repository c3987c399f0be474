import Postgres

/// sql/queries/edition_file_read.sql
enum EditionFileRead {
    static func file(_ format: String, of edition: Int, on connection: borrowing Connection) throws(PostgresError)
        -> (content: [UInt8], isIntact: Bool)? {
        try connection.firstRow(SQL(text: EmbeddedSQL.editionFileRead, [edition, format])) { row throws(PostgresError) in
            (content: try row.decode(0), isIntact: try row.decode(1))
        }
    }
}

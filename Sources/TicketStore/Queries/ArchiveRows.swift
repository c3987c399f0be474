import Postgres

/// sql/queries/archive_rows.sql
enum ArchiveRows {
    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> [ArchivedRow] {
        try connection.rows(SQL(text: EmbeddedSQL.archiveRows, [numbers])) { row throws(PostgresError) in
            guard let kind = ArchivedRow.Kind(rawValue: try row.decode(0)) else {
                throw .decoding("a row of a kind that an archive does not have")
            }
            return ArchivedRow(kind: kind, json: try row.decode(1))
        }
    }
}

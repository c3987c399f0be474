import Postgres

/// sql/queries/edition_file_list.sql
enum EditionFileList {
    /// By the number of their edition.
    static func files(only edition: Int?, on connection: borrowing Connection) throws(PostgresError) -> [Int: [StoredEdition.File]] {
        let files = try connection.rows(SQL(text: EmbeddedSQL.editionFileList, [edition])) { row throws(PostgresError) in
            (edition: try row.decode(0, as: Int.self),
             file: StoredEdition.File(format: try row.decode(1), byteCount: try row.decode(2), sha256: try row.decode(3)))
        }
        return Dictionary(grouping: files, by: \.edition).mapValues { $0.map(\.file) }
    }
}

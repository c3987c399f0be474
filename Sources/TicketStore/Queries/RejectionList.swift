import Postgres

/// sql/queries/rejection_list.sql
enum RejectionList {
    static func rejections(of run: Int, on connection: borrowing Connection) throws(PostgresError) -> [ImportedExport.Rejection] {
        try connection.rows(SQL(text: EmbeddedSQL.rejectionList, [run])) { row throws(PostgresError) in
            ImportedExport.Rejection(line: try row.decode(0), columnName: try row.decode(1), reason: try row.decode(2),
                                     raw: try row.decode(3), rawByteCount: try row.decode(4))
        }
    }
}

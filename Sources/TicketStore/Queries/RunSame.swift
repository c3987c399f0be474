import Postgres

/// sql/queries/run_same.sql
enum RunSame {
    static func number(of export: ImportedExport, on connection: borrowing Connection) throws(PostgresError) -> Int? {
        let sql = SQL(text: EmbeddedSQL.runSame, [export.sha256, export.source, export.exportedAt, export.profile,
                                                  Int32(export.profileVersion)])
        return try connection.firstRow(sql) { row throws(PostgresError) in try row.decode(0) }
    }
}

package import Tickets
import Postgres

/// An import as the source of a figure.
package struct SourceImport: Sendable, Hashable {
    package var run: Int
    package var fileName: String
    package var exportedAt: Instant

    package init(run: Int, fileName: String, exportedAt: Instant) {
        self.run = run
        self.fileName = fileName
        self.exportedAt = exportedAt
    }
}

/// sql/queries/explain_imports.sql
enum ExplainImports {
    static func imports(_ runs: [Int], on connection: borrowing Connection) throws(PostgresError) -> [SourceImport] {
        try connection.rows(SQL(text: EmbeddedSQL.explainImports, [runs])) { row throws(PostgresError) in
            SourceImport(run: try row.decode(0), fileName: try row.decode(1), exportedAt: try row.decode(2))
        }
    }
}

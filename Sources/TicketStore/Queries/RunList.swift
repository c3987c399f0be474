package import Tickets
import Postgres

/// An import as `hotline imports` shows it.
package struct RecordedImport: Sendable {
    package var run: Int
    package var fileName: String
    /// Lower-case hexadecimal.
    package var sha256: String
    package var source: String
    package var exportedAt: Instant
    package var encoding: String
    package var profile: String
    package var profileVersion: Int
    package var rowsRead: Int
    package var inserted: Int
    package var updated: Int
    package var unchanged: Int
    package var stale: Int
    package var rejected: Int
    package var skipped: Int
    package var startedAt: Instant
    package var finishedAt: Instant
    package var actor: String
    package var revertedBy: Int?
    package var header: [String]
    package var personalPositions: [Int]
}

/// sql/queries/run_list.sql
enum RunList {
    static func imports(only run: Int?, on connection: borrowing Connection) throws(PostgresError) -> [RecordedImport] {
        try connection.rows(SQL(text: EmbeddedSQL.runList, [run])) { row throws(PostgresError) in
            RecordedImport(
                run: try row.decode(0), fileName: try row.decode(1), sha256: try row.decode(2), source: try row.decode(3),
                exportedAt: try row.decode(4), encoding: try row.decode(5, as: String?.self) ?? "", profile: try row.decode(6),
                profileVersion: try row.decode(7), rowsRead: try row.decode(8), inserted: try row.decode(9),
                updated: try row.decode(10), unchanged: try row.decode(11), stale: try row.decode(12), rejected: try row.decode(13),
                skipped: try row.decode(14), startedAt: try row.decode(15), finishedAt: try row.decode(16), actor: try row.decode(17),
                revertedBy: try row.decode(18), header: try row.decode(19, as: [String]?.self) ?? [],
                personalPositions: try row.decode(20, as: [Int]?.self) ?? [])
        }
    }
}

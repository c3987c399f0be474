import Postgres
import Tickets

/// sql/queries/run_insert.sql
enum RunInsert {
    static func record(_ export: ImportedExport, outcome: ImportOutcome, received: ClosedRange<Instant>?, seen: [Int64],
                       on connection: borrowing Connection) throws(PostgresError) {
        let counts = [outcome.rowsRead, outcome.inserted, outcome.updated, outcome.unchanged, outcome.stale, outcome.rejected,
                      outcome.skipped, outcome.withdrawn].map { Int32(clamping: $0) }
        let parameters: [any PostgresEncodable] = [
            outcome.run, export.startedAt, export.actor, export.source, export.fileName, export.sha256, export.exportedAt,
            export.encoding, export.profile, Int32(export.profileVersion), export.columns, export.header, export.personalPositions,
            received?.lowerBound, received?.upperBound, export.isFullSnapshot,
        ]
        _ = try connection.execute(SQL(text: EmbeddedSQL.runInsert, parameters + counts.map { $0 as any PostgresEncodable } + [seen]))
    }
}

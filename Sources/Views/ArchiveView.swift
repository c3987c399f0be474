package import ArchiveFiles
package import Reporting
package import TicketStore
package import Tickets

/// What became of an archived year.
package enum ArchiveView {
    package static func written(_ written: YearArchive.Written, year: Int, format: OutputFormat) -> String {
        let outcome = written.outcome
        switch format {
        case .json:
            return JSON.object([("year", .integer(year)), ("file", .string(written.path)), ("sha256", .string(written.sha256))]
                + counts(outcome.counts) + [("run", outcome.run.map(JSON.integer) ?? .null)]).text
        case .text:
            return "\(written.path): \(describe(outcome.counts)) of \(year), read again and compared."
                + (outcome.run.map { " They were taken out of the database as run \($0)." } ?? " Nothing was taken out of the database.")
        }
    }

    /// What cannot be asked any more, and what gives the space back.
    package static func notes(_ written: YearArchive.Written, year: Int, zone: ReportingZone) -> [String] {
        let span = written.outcome.span
        return [
            "From \(zone.wallClock(span.lowerBound)) to \(zone.wallClock(span.upperBound)) the tallies answer whole months as is known now; "
                + "explain, --where, --exact, other windows and earlier knowledge need the tickets.",
            "`hotline database restore-archive \(written.path)` brings them back. "
                + "The space is used again by itself; `vacuum full ticket` in psql gives it back to the system.",
        ]
    }

    package static func restored(_ restored: YearArchive.Restored, format: OutputFormat) -> String {
        switch format {
        case .json:
            JSON.object([("year", .integer(restored.archive.year)), ("run", .integer(restored.run))] + counts(restored.archive.counts)).text
        case .text:
            "\(describe(restored.archive.counts)) of \(restored.archive.year) are back, as run \(restored.run)."
        }
    }

    package static func json(_ archive: StoredArchive) -> JSON {
        .object([("run", .integer(archive.run)), ("year", .integer(archive.year)), ("file", .string(archive.fileName)),
                 ("sha256", .string(archive.sha256)), ("restored_by", archive.restoredBy.map(JSON.integer) ?? .null)]
            + counts(archive.counts))
    }

    package static func describe(_ counts: ArchivedCounts) -> String {
        "\(counts.tickets) tickets, \(counts.historyRows) earlier rows and \(counts.events) events"
    }

    private static func counts(_ counts: ArchivedCounts) -> [(String, JSON)] {
        [("tickets", .integer(counts.tickets)), ("history_rows", .integer(counts.historyRows)), ("events", .integer(counts.events))]
    }
}

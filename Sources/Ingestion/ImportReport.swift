package import TicketStore
package import Tickets

/// What importing one file came to, for the person or the log that asked.
package struct ImportReport: Sendable {
    package var outcome: ImportOutcome
    package var path: String
    /// The outcome is a prediction; nothing was written.
    package var isDryRun: Bool
    package var isFullSnapshot: Bool
    /// The rows that cannot be read, as they would be kept: for a dry run the only place where they are.
    package var rejections: [Rejection]
    /// Lower-case hexadecimal.
    package var sha256: String
    package var encoding: String
    package var profile: String
    package var exportedAt: Instant
    /// Labels that no alias maps, with how often they came.
    package var unknownCategories: [String: Int]
    /// Rows closed or due before they were received, or received after the moment that the file shows.
    package var impossibleTimes: Int
    /// Lines of total rows that were left out.
    package var totalLines: [Int]

    init(outcome: ImportOutcome, path: String, export: ImportedExport, decoded: DecodedExport, isDryRun: Bool) {
        self.outcome = outcome
        self.path = path
        self.isDryRun = isDryRun
        isFullSnapshot = export.isFullSnapshot
        rejections = decoded.rejections
        sha256 = FileDigest.hexadecimal(export.sha256)
        encoding = export.encoding
        profile = export.profile
        exportedAt = export.exportedAt
        unknownCategories = decoded.unknownCategories
        impossibleTimes = export.rows.count {
            $0.ticket.hasImpossibleTimes(deadline: $0.ticket.statedDeadline, seenAt: export.exportedAt)
        }
        totalLines = decoded.skippedTotals
    }
}

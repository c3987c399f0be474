import Spreadsheets
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
    /// `csv`, `xlsx` and so on, as recognised by content; with the sheet's name and the containers around it where there are any.
    package var format: String
    /// Empty where there is none.
    package var sheet: String
    package var containers: [String]
    /// Further sheets with a header, which were not read.
    package var otherSheets: [String]
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
        format = decoded.format.rawValue
        sheet = decoded.sheet
        containers = decoded.containers.map(\.words)
        otherSheets = decoded.otherSheets
        profile = export.profile
        exportedAt = export.exportedAt
        unknownCategories = decoded.unknownCategories
        impossibleTimes = export.rows.count {
            $0.ticket.hasImpossibleTimes(deadline: $0.ticket.statedDeadline, seenAt: export.exportedAt)
        }
        totalLines = decoded.skippedTotals
    }
}

extension Container {
    /// `gzip`, or `zip (day.csv)`.
    fileprivate var words: String {
        switch self {
        case .gzip: "gzip"
        case .zip(let member): "zip (\(member))"
        }
    }
}

internal import Digests
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
    /// Lines of total rows that were left out.
    package var totalLines: [Int]

    init(_ outcome: ImportOutcome, of file: SourceFile, _ export: ImportedExport, _ outline: DecodedExport, isDryRun: Bool) {
        self.outcome = outcome
        path = file.path
        self.isDryRun = isDryRun
        isFullSnapshot = export.isFullSnapshot
        sha256 = Digest.hexadecimal(file.sha256)
        encoding = export.encoding
        format = outline.format.rawValue
        sheet = outline.sheet
        containers = outline.containers.map(\.words)
        otherSheets = outline.otherSheets
        profile = export.profile
        exportedAt = export.exportedAt
        unknownCategories = outline.unknownCategories
        totalLines = outline.skippedTotals
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

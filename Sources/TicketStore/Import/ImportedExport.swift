package import Tickets

/// Some more rows of an export.
package struct ExportBatch: Sendable {
    /// Those that are not plain.
    package var rows: [ImportedExport.Row] = []
    package var plain = PlainRows()
    /// Rows whose cells are those of their tickets' newest rows, by `TicketNumber.seenHash`: no other row of the batch speaks of them.
    package var known: [Int64] = []
    /// From the earliest receipt of those rows to the latest.
    package var knownReceived: ClosedRange<Instant>?
    package var rejections: [ImportedExport.Rejection] = []
    package var skipped = 0

    package init() {}
}

/// A decoded export on its way into the store: everything that the run's record is made of, and its first rows or all of them.
package struct ImportedExport: Sendable {
    package struct Row: Hashable, Sendable {
        /// The physical line of the file on which the row starts, 1-based.
        package var line: Int
        package var ticket: Ticket
        /// Over the row's cells and all that their meaning depends on; nil where a row with the same cells has to be decoded again.
        package var sourceHash: Int64?

        package init(line: Int, ticket: Ticket, sourceHash: Int64? = nil) {
            self.line = line
            self.ticket = ticket
            self.sourceHash = sourceHash
        }
    }

    package struct Rejection: Sendable {
        package var line: Int
        package var columnName: String
        package var reason: String
        package var raw: String
        package var rawByteCount: Int

        package init(line: Int, columnName: String, reason: String, raw: String, rawByteCount: Int) {
            self.line = line
            self.columnName = columnName
            self.reason = reason
            self.raw = raw
            self.rawByteCount = rawByteCount
        }
    }

    package var fileName = ""
    package var sha256: [UInt8] = []
    package var source = ""
    /// The moment whose state the file shows: the end of its day.
    package var exportedAt: Instant
    package var encoding = ""
    package var profile = ""
    package var profileVersion = 1
    package var columns: ColumnSet = []
    package var header: [String] = []
    /// About how many rows the whole file has.
    package var rowEstimate = 0
    /// Where the thread that decodes learns what the store knows; nil where all rows are decoded.
    package var knownRows: KnownRows?
    /// Cells of a row that hold names, numbers and addresses, from 0: masked where a rejected row is shown.
    package var personalPositions: [Int] = []
    /// In the order of the file.
    package var rows: [Row] = []
    package var rejections: [Rejection] = []
    /// Declared to hold every ticket of its source that was received in the span of its rows.
    package var isFullSnapshot = false
    /// Titles, totals and blank rows, which are no tickets.
    package var skipped = 0
    package var startedAt: Instant
    package var actor = ""

    package init(exportedAt: Instant, startedAt: Instant) {
        self.exportedAt = exportedAt
        self.startedAt = startedAt
    }
}

/// What an import did; rows read = inserted + updated + unchanged + stale + rejected.
package struct ImportOutcome: Sendable, Hashable {
    package var run: Int
    package var inserted = 0
    package var updated = 0
    package var unchanged = 0
    package var stale = 0
    package var rejected = 0
    package var skipped = 0
    /// Tickets that a full snapshot lacks.
    package var withdrawn = 0
    /// Rows closed or due before they were received, or received after the moment that the file shows.
    package var impossibleTimes = 0
    /// Where the first rejected rows are, and why: of a dry run this is all that is left of them.
    package var firstRejects: [Reject] = []

    package struct Reject: Sendable, Hashable {
        package var line: Int
        package var reason: String
    }

    /// More than anybody reads in a message.
    static let firstRejectCount = 20

    /// The same bytes had been imported as the same export: nothing was read, nothing changed, `run` is that import.
    package var isAlreadyImported = false

    package var rowsRead: Int { inserted + updated + unchanged + stale + rejected }

    package init(run: Int) {
        self.run = run
    }
}

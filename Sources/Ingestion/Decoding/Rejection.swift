/// A row that cannot be loaded, kept as it came. It tells nothing about its ticket, and loading goes on.
package struct Rejection: Hashable, Sendable {
    /// The physical line on which the row starts, from 1.
    package var line: Int
    /// The column at fault as the header names it; empty where the row as a whole is at fault.
    package var column: String
    package var reason: RejectionReason
    /// The row's text, cut where it is very long. It may name persons: mask it wherever it is shown.
    package var raw: String
    /// How long the row is in the file, uncut.
    package var rawByteCount: Int
    /// The base number, where that cell at least could be read.
    package var ticketNumber: String?

    package init(line: Int, column: String, reason: RejectionReason, raw: String, rawByteCount: Int, ticketNumber: String? = nil) {
        self.line = line
        self.column = column
        self.reason = reason
        self.raw = raw
        self.rawByteCount = rawByteCount
        self.ticketNumber = ticketNumber
    }
}

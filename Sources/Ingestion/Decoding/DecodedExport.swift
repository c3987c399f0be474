package import Spreadsheets
package import Tickets

/// One ticket of an export, with the physical line (from 1) on which its row starts.
package struct DecodedRow: Hashable, Sendable {
    package var line: Int
    package var ticket: Ticket

    package init(line: Int, ticket: Ticket) {
        self.line = line
        self.ticket = ticket
    }
}

/// What one export file says: the tickets of its good rows, the bad rows as they came, and how the file was read.
package struct DecodedExport: Sendable {
    /// In the order of the file; one ticket may have several.
    package var rows: [DecodedRow] = []
    /// In the order of the file.
    package var rejections: [Rejection] = []
    /// Titles above the header, totals, blank rows and repeated headers, which are no tickets.
    package var skipped = 0
    /// The lines of the 合计 rows among them.
    package var skippedTotals: [Int] = []
    /// What the file says something about: its header and the profile's constants.
    package var columns: ColumnSet = []
    /// One name for every column, unique; the keys of `Ticket.extra` are among them.
    package var header: [String] = []
    package var headerLine = 0
    package var encoding: TextEncoding
    package var delimiter: Delimiter
    package var profileName: String
    /// Category labels that neither the product nor the profile knows, with the number of rows that have them.
    package var unknownCategories: [String: Int] = [:]

    package init(encoding: TextEncoding, delimiter: Delimiter, profileName: String) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.profileName = profileName
    }

    /// Rows that are tickets or were meant to be.
    package var rowsRead: Int { rows.count + rejections.count }
}

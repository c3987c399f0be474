package import Spreadsheets
package import TicketStore
package import Tickets

/// One ticket of an export, with the line of the file, or the row of the sheet, on which it starts (from 1).
package typealias DecodedRow = ImportedExport.Row

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
    package var format: SpreadsheetFormat
    package var encoding: TextEncoding
    /// Nil where the format has none.
    package var delimiter: Delimiter?
    /// The archives in which the table lay, the outermost first.
    package var containers: [Container]
    /// The sheet that was read; empty where the format has no names.
    package var sheet: String
    /// Further sheets with a header of their own, which were not read.
    package var otherSheets: [String] = []
    package var profileName: String
    /// Category labels that neither the product nor the profile knows, with the number of rows that have them.
    package var unknownCategories: [String: Int] = [:]

    init(_ file: Spreadsheet, sheet: Sheet, profileName: String) {
        format = file.format
        encoding = file.encoding
        delimiter = file.delimiter
        containers = file.containers
        self.sheet = sheet.name
        self.profileName = profileName
    }

    /// Rows that are tickets or were meant to be.
    package var rowsRead: Int { rows.count + rejections.count }
}

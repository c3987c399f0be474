/// A sheet of a workbook that is to be written: a header that stays in sight, rows below it, and charts of its columns beside them.
package struct WorkbookSheet: Sendable {
    package struct Row: Sendable {
        package var cells: [WorkbookCell]
        /// A total: bold, with a line above.
        package var isTotal: Bool

        package init(_ cells: [WorkbookCell], isTotal: Bool = false) {
            self.cells = cells
            self.isTotal = isTotal
        }
    }

    /// At most 31 characters, none of `[]:*?/\`, and no two alike in a workbook.
    package var name: String
    package var header: [String]
    package var rows: [Row]
    /// In characters of the default font; columns without a width have the program's own.
    package var columnWidths: [Double] = []
    /// Columns of numbers, whose header and whose few texts stand at the right like them.
    package var numberColumns: Set<Int> = []
    /// Whether long texts are broken into lines within their column.
    package var wrapsText = false
    package var charts: [WorkbookChart] = []
    /// Printed above every page.
    package var pageHeader = ""

    package init(_ name: String, header: [String], rows: [Row]) {
        self.name = name
        self.header = header
        self.rows = rows
    }

    /// All cells as text, so that a ticket number keeps its digits; the first row is the header.
    package init(_ name: String, text rows: [[String]]) {
        self.init(name, header: rows.first ?? [], rows: rows.dropFirst().map { Row($0.map(WorkbookCell.text)) })
    }
}

/// What a cell holds. Text is never run as a formula, whatever it begins with.
package enum WorkbookCell: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double, NumberStyle)

    package enum NumberStyle: String, CaseIterable, Sendable {
        case count = "0"
        case decimal = "0.00"
        /// Of a share: 0.9764 is shown as 97.64%.
        case percent = "0.00%"
        case signedPercent = "+0.00%;-0.00%;0.00%"
        case signedDecimal = "+0.00;-0.00;0.00"
        /// Days since 1899-12-30, as Excel counts.
        case day = "yyyy-mm-dd"
        case minute = "yyyy-mm-dd hh:mm"
    }
}

/// A chart that the spreadsheet program draws itself from columns of the sheet; the first column names the points.
package struct WorkbookChart: Sendable {
    package enum Kind: Sendable { case stackedColumns, stackedBars, columns, lines, ranges }

    package var kind: Kind
    package var title: String
    /// Read aloud instead of the chart.
    package var description: String
    package var columns: [Int]
    /// How many rows from the first are drawn.
    package var rowCount: Int

    package init(_ kind: Kind, title: String, description: String, columns: [Int], rowCount: Int) {
        self.kind = kind
        self.title = title
        self.description = description
        self.columns = columns
        self.rowCount = rowCount
    }
}

import Charts
import Spreadsheets
import Tickets

/// A table of the page as a sheet: a rate's numerator and denominator stand in columns of their own behind it.
struct TableSheet {
    private let table: PageTable
    private let language: Language
    /// Of each column of the table: whether it holds rates.
    private let holdsRates: [Bool]

    init(_ table: PageTable, language: Language) {
        self.table = table
        self.language = language
        let rows = table.rows.map(\.cells) + [table.total ?? []]
        holdsRates = table.columns.indices.map { column in
            rows.contains { column < $0.count && $0[column].value?.ratio != nil }
        }
    }

    func sheet(named name: String) -> WorkbookSheet {
        let header = table.columns.indices.flatMap { column in
            let title = table.columns[column].title
            return [title] + (holdsRates[column] ? [Word.numerator, .denominator].map { "\(title) · \($0(language))" } : [])
        }
        var rows = table.rows.map { WorkbookSheet.Row(cells($0.cells)) }
        if let total = table.total { rows.append(WorkbookSheet.Row(cells(total), isTotal: true)) }
        var sheet = WorkbookSheet(name, header: header, rows: rows)
        sheet.columnWidths = widths(header)
        sheet.numberColumns = Set(table.columns.indices.filter { table.columns[$0].alignment == .trailing }.flatMap { column in
            holdsRates[column] ? Array(position(of: column)...position(of: column) + 2) : [position(of: column)]
        })
        sheet.charts = table.plots.map(chart)
        return sheet
    }

    private func cells(_ cells: [PageTable.Cell]) -> [WorkbookCell] {
        cells.indices.flatMap { column -> [WorkbookCell] in
            guard holdsRates[column] else { return [TableSheet.cell(cells[column])] }
            let parts = cells[column].value?.ratio.map { [Double($0.numerator), Double($0.denominator)] } ?? []
            return [TableSheet.cell(cells[column])] + (parts.isEmpty ? [.empty, .empty] : parts.map { .number($0, .count) })
        }
    }

    /// The number that the text shows; a text that shows none stays text.
    static func cell(_ cell: PageTable.Cell) -> WorkbookCell {
        switch cell.value {
        case .count(let count): .number(Double(count), .count)
        case .decimal(let value): .number(value, .decimal)
        case .rate(let ratio): ratio.hundredthsOfPercent.map { .number(Double($0) / 10_000, .percent) } ?? .text(cell.text)
        case .percent(let hundredths): .number(Double(hundredths) / 10_000, .percent)
        case .change(let hundredths): .number(Double(hundredths) / 10_000, .signedPercent)
        case .points(let points): .number(points, .signedDecimal)
        case .day(let day): .number(serial(day), .day)
        case .minute(let day, let second): .number(serial(day) + Double(second) / 86_400, .minute)
        case nil: .text(cell.text)
        }
    }

    /// Excel's day 0 is 1899-12-30 for every day after February 1900.
    private static func serial(_ day: CalendarDay) -> Double {
        Double((CalendarDay(iso: "1970-01-01")?.distance(to: day) ?? 0) + 25_569)
    }

    /// For the widest text, within what still fits a screen.
    private func widths(_ header: [String]) -> [Double] {
        var widths = header.map(\.displayWidth)
        for row in table.rows.map(\.cells) + [table.total ?? []] {
            for (column, cell) in row.enumerated() {
                let place = position(of: column)
                widths[place] = max(widths[place], cell.text.displayWidth)
            }
        }
        return widths.map { Double(min($0, 60)) + 3 }
    }

    /// Where a column of the table stands in the sheet.
    private func position(of column: Int) -> Int {
        column + 2 * holdsRates[..<column].count { $0 }
    }

    private func chart(_ plot: Plot) -> WorkbookChart {
        let kind: WorkbookChart.Kind = switch plot.kind {
        case .bars: .stackedColumns
        case .lines: .lines
        case .rows: .stackedBars
        case .intervals, .funnel: .ranges
        case .steps: .columns
        }
        return WorkbookChart(kind, title: plot.title, description: table.chart(plot, language).caption.description,
                             columns: plot.columns.map(position),
                             rowCount: min(table.rows.count, [.rows, .intervals, .funnel].contains(plot.kind) ? Plot.mostRows : .max))
    }
}

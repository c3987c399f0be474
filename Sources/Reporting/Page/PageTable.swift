package import Tickets

/// A table, and how it is drawn where there is room for a picture. Every format takes the same cells; a picture takes their values.
package struct PageTable: Sendable {
    package enum Alignment: Sendable { case leading, trailing }

    package struct Column: Sendable {
        package var title: String
        package var alignment: Alignment

        package init(_ title: String, _ alignment: Alignment = .trailing) {
            self.title = title
            self.alignment = alignment
        }
    }

    package struct Row: Sendable {
        package var cells: [Cell]
        /// Its span of time still runs.
        package var isUnfinished: Bool

        package init(_ cells: [Cell], isUnfinished: Bool = false) {
            self.cells = cells
            self.isUnfinished = isUnfinished
        }
    }

    /// The columns that a page with room shows large, one row beside the other.
    package struct Lead: Sendable {
        package var value: Int
        package var changes: [Int]
    }

    package var columns: [Column]
    package var rows: [Row]
    package var total: [Cell]?
    package var lead: Lead?
    package var plots: [Plot]

    package init(columns: [Column], rows: [Row], total: [Cell]? = nil, lead: Lead? = nil, plots: [Plot] = []) {
        self.columns = columns
        self.rows = rows
        self.total = total
        self.lead = lead
        self.plots = plots
    }

    /// What a cell says, and beside it what that is made of: `97.64%` and `3056/3130`.
    package struct Cell: Sendable {
        package var text: String
        package var note: String?
        /// The text's number, for formats that hold numbers.
        package var value: Value?
        /// Where the number comes from, or of a name the row that it stands for, for formats that can be followed.
        package var source: FigureReference?

        package init(_ text: String, note: String? = nil, value: Value? = nil, source: FigureReference? = nil) {
            self.text = text
            self.note = note
            self.value = value
            self.source = source
        }

        /// The same cell, which says where it comes from.
        package func from(_ source: FigureReference?) -> Cell {
            var cell = self
            cell.source = source
            return cell
        }

        package init(_ count: Int) {
            self.init(String(count), value: .count(count))
        }

        package init(_ rate: Rate) {
            self.init(Ratio(numerator: rate.numerator, denominator: rate.denominator))
        }

        package init(_ ratio: Ratio) {
            self.init(ratio.percent.map { "\($0)%" } ?? "—", note: "\(ratio.numerator)/\(ratio.denominator)", value: .rate(ratio))
        }
    }

    package enum Value: Hashable, Sendable {
        case count(Int)
        /// As printed, with two decimals.
        case decimal(Double)
        /// Printed in hundredths of a percent, as rounded there.
        case rate(Ratio)
        /// Hundredths of a percent.
        case percent(hundredths: Int)
        /// A change in hundredths of a percent, printed with its sign.
        case change(signedHundredths: Int)
        /// A difference of rates in percentage points, printed with its sign.
        case points(Double)
        case day(CalendarDay)
        /// By the wall clock of the summary's zone.
        case minute(CalendarDay, secondOfDay: Int)
    }
}

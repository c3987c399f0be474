import Tickets

/// A table against itself: columns against their totals, rows against theirs, shares and rates against the counts beside them.
struct TableCheck {
    let grid: Grid
    /// Of our own summaries: nothing has to be allowed for.
    let isOurs: Bool

    var findings: [Finding] {
        let found = columnTotals + rowTotals + fractions + shares + namedRates
        let wrong = found.filter { $0.verdict != .holds }
        let right = found.filter { $0.verdict == .holds }
        guard let first = right.first, let row = grid.rows.first else { return wrong }
        // A table's confirmations are one.
        let place = Place(line: row.line, excerpt: grid.heading.isEmpty ? grid.head.joined(separator: " · ") : grid.heading)
        return wrong + [Finding(first.kind, .holds, at: place, printed: "",
                                Phrase("表内\(right.count)处合计、占比、比率成立。", "\(right.count) totals, shares and rates of the table are right."))]
    }

    // MARK: Columns

    private func counts(_ column: Int) -> [Int?] { grid.rows.map { $0.cells.indices.contains(column) ? $0.cells[column].count : nil } }

    private func total(_ column: Int) -> Int? {
        grid.total.flatMap { $0.cells.indices.contains(column) ? $0.cells[column].count : nil }
    }

    /// A note that tickets are counted more than once, subtotals and rows of which others are a part: nothing adds up there.
    private var isNested: Bool {
        grid.rows.contains { row in ["小计", "其中", "subtotal"].contains { row.label.contains($0) } } || grid.heading.contains("参与")
    }

    private var columnTotals: [Finding] {
        guard let total = grid.total, grid.rows.count >= 1, !isNested else { return [] }
        return grid.head.indices.dropFirst().compactMap { column -> Finding? in
            let counts = counts(column)
            guard let printed = self.total(column), counts.allSatisfy({ $0 != nil }), !grid.head[column].contains("均") else { return nil }
            let sum = counts.reduce(0) { $0 + ($1 ?? 0) }
            return Finding(.total, sum == printed ? .holds : .contradicts, at: grid.place(total, column), printed: String(printed),
                expected: String(sum),
                           Phrase("“\(grid.head[column])”列各行之和为\(sum)，合计写作\(printed)。",
                               "The rows of “\(grid.head[column])” add up to \(sum); the total says \(printed)."))
        }
    }

    // MARK: Rows

    private var rowTotals: [Finding] {
        guard let column = grid.head.lastIndex(where: { ["合计", "总计", "小计", "Total"].contains($0) }), column >= 2 else { return [] }
        let rows = grid.rows + [grid.total].compactMap(\.self)
        let sums = rows.map { row -> (row: Grid.Row, sum: Int, printed: Int)? in
            let parts = row.cells.indices.filter { $0 > 0 && $0 < column }.map { row.cells[$0].count }
            guard row.cells.indices.contains(column), let printed = row.cells[column].count, parts.count >= 2,
                  parts.allSatisfy({ $0 != nil }) else { return nil }
            return (row, parts.reduce(0) { $0 + ($1 ?? 0) }, printed)
        }.compactMap(\.self)
        // The total may be of other columns than those in front of it: then most rows say so.
        let right = sums.filter { $0.sum == $0.printed }
        guard right.count * 3 >= sums.count * 2, right.count >= 2 else { return [] }
        return sums.map { entry in
            Finding(.total, entry.sum == entry.printed ? .holds : .contradicts, at: grid.place(entry.row, column),
                printed: String(entry.printed),
                    expected: String(entry.sum), Phrase("“\(entry.row.label)”一行之和为\(entry.sum)，写作\(entry.printed)。",
                        "The row “\(entry.row.label)” adds up to \(entry.sum); it says \(entry.printed)."))
        }
    }

    // MARK: Cells

    private var fractions: [Finding] {
        (grid.rows + [grid.total].compactMap(\.self)).flatMap { row in
            row.cells.indices.compactMap { column in row.cells[column].isChange
                ? nil : fraction(row.cells[column], at: grid.place(row, column)) }
        }
    }

    private func fraction(_ cell: Cell, at place: Place) -> Finding? {
        switch cell.value {
        case .percent(let percent, _, let fraction?):
            let counts = fraction.numerator...fraction.numerator, below = fraction.denominator...fraction.denominator
            let ratio = Ratio(numerator: fraction.numerator, denominator: fraction.denominator)
            return ratioFinding(percent, ratio, Fit(percent, counts, below), .rate, fraction.text, at: place)
        case .nothing(let fraction) where fraction.denominator != 0 || fraction.numerator != 0:
            let ratio = Ratio(numerator: fraction.numerator, denominator: fraction.denominator)
            return Finding(.rate, .contradicts, at: place, printed: cell.text, expected: ratio.printed(decimals: 2),
                           Phrase("“—”只用于0/0，此处是\(fraction.text)。", "A dash stands for 0/0 only; here it is \(fraction.text)."))
        case .nothing(let fraction):
            return Finding(.rate, .holds, at: place, printed: cell.text, basis: fraction.text, Phrase("0/0。", "0/0."))
        default: return nil
        }
    }

    private func ratioFinding(_ percent: Numeral, _ ratio: Ratio, _ fit: Fit, _ kind: Finding.Kind, _ label: String,
        at place: Place) -> Finding {
        let expected = ratio.printed(decimals: percent.decimals)
        let (kind, verdict): (Finding.Kind, Finding.Verdict) = switch fit {
        case .exact: (kind, .holds)
        case .truncated: (.truncation, .contradicts)
        case .hundred: (.hundred, .contradicts)
        case .none: (kind, .contradicts)
        }
        return Finding(kind, verdict, at: place, printed: percent.text + "%", expected: expected, basis: label,
                       Phrase("\(label) = \(expected)，写作\(percent.text)%\(fit == .truncated ? "，是截尾" : "")。",
                              "\(label) = \(expected); printed \(percent.text)%\(fit == .truncated ? ", cut off" : "")."))
    }

    // MARK: Shares

    private var shares: [Finding] {
        guard let column = grid.head.firstIndex(where: { ["占比", "比重", "比例", "Share"].contains($0) || $0.hasSuffix("占比") }),
              column > 0 else { return [] }
        guard let counted = (1..<column).last(where: { counts($0).allSatisfy { $0 != nil } }) else { return [] }
        let rows = grid.rows.compactMap { row -> (row: Grid.Row, percent: Numeral, count: Int)? in
            guard row.cells.indices.contains(column), let percent = row.cells[column].percent,
                  let count = row.cells[counted].count else { return nil }
            return (row, percent, count)
        }
        guard let decimals = rows.first?.percent.decimals, rows.allSatisfy({ $0.percent.decimals == decimals }),
              rows.count == grid.rows.count else { return [] }
        let sum = rows.reduce(0) { $0 + $1.count }
        let stated = total(counted) ?? sum
        let bases = stated == sum ? [sum] : [stated, sum]
        let whole = rows[0].percent.power * 100
        let addsUp = rows.reduce(0) { $0 + $1.percent.digits } == whole
        func fit(_ entry: (row: Grid.Row, percent: Numeral, count: Int), _ base: Int) -> Fit {
            let fit = Fit(entry.percent, entry.count...entry.count, base...base)
            guard fit != .exact, addsUp, let cut = Ratio(numerator: entry.count,
                  denominator: base).truncatedPercent(decimals: decimals) else { return fit }
            // Rows pooled in one: each of them may be off by one.
            let pooled = ["其余", "others"].contains { entry.row.label.contains($0) }
                ? SummaryText.numbers(in: entry.row.label).first?.digits ?? 1 : 1
            return (cut - pooled + 1...cut + pooled).contains(entry.percent.digits) ? .exact : fit
        }
        guard let base = bases.max(by: { left, right in rows.filter { fit($0, left) == .exact }.count < rows.filter { fit($0,
              right) == .exact }.count }) else { return [] }
        let right = rows.filter { fit($0, base) == .exact }.count
        // Of another base altogether: then nothing tells which rows are wrong.
        guard right * 2 >= rows.count || isOurs, sum > 0 else { return [] }
        return rows.map { entry in
            ratioFinding(entry.percent, Ratio(numerator: entry.count, denominator: base), fit(entry, base), .share,
                "\(entry.count)/\(base)", at: grid.place(entry.row, column))
        } + totalShare(column, whole) + (isOurs && !addsUp ? [sumOfShares(column, rows.map(\.percent), whole)] : [])
    }

    private func sumOfShares(_ column: Int, _ percents: [Numeral], _ whole: Int) -> Finding {
        let sum = Numeral.text(percents.reduce(0) { $0 + $1.digits }, decimals: percents[0].decimals) + "%"
        return Finding(.share, .contradicts, at: grid.place(grid.total ?? grid.rows[0], column), printed: sum, expected: "100%",
                       Phrase("各行占比之和为\(sum)，应为100%。", "The shares add up to \(sum), not to 100%."))
    }

    private func totalShare(_ column: Int, _ whole: Int) -> [Finding] {
        guard let total = grid.total, total.cells.indices.contains(column), let percent = total.cells[column].percent else { return [] }
        return [Finding(.share, percent.digits == 100 * percent.power ? .holds : .contradicts, at: grid.place(total, column),
            printed: percent.text + "%",
                        expected: "100%", Phrase("合计的占比应为100%。", "The share of the total is 100%."))]
    }

    // MARK: Rates by their names

    /// A column whose name is a rate, against the two columns that make most of its rows true.
    private var namedRates: [Finding] {
        grid.head.indices.flatMap { column -> [Finding] in
            guard grid.head[column].hasSuffix("率"), let pair = ratePair(column) else { return [] }
            return (grid.rows + [grid.total].compactMap(\.self)).compactMap { row in
                guard row.cells.indices.contains(column), let percent = row.cells[column].percent, row.cells[column].fraction == nil,
                      let numerator = row.cells[pair.0].count, let denominator = row.cells[pair.1].count,
                          denominator > 0 else { return nil }
                let fit = Fit(percent, numerator...numerator, denominator...denominator)
                return ratioFinding(percent, Ratio(numerator: numerator, denominator: denominator), fit, .rate,
                    "\(grid.head[pair.0]) ÷ \(grid.head[pair.1])", at: grid.place(row, column))
            }
        }
    }

    private func ratePair(_ column: Int) -> (Int, Int)? {
        let name = String(grid.head[column].dropLast())
        let terms = RateName(name).numerators.filter { $0.count == 1 }.map { $0[0] }
        let columns = grid.head.indices.filter { counts($0).contains { $0 != nil } }
        let numerators = columns.filter { grid.head[$0].contains(name) || terms.contains(Vocabulary.measure(grid.head[$0])) }
        let rows = grid.rows.filter { $0.cells.indices.contains(column) && $0.cells[column].percent != nil }
        guard rows.count >= 3 else { return nil }
        let pairs = numerators.flatMap { numerator in columns.filter { $0 != numerator }.map { (numerator, $0) } }
        func right(_ pair: (Int, Int)) -> Int {
            rows.count { row in
                guard let percent = row.cells[column].percent, let above = row.cells[pair.0].count,
                      let below = row.cells[pair.1].count else { return false }
                return Fit(percent, above...above, below...below) == .exact
            }
        }
        guard let best = pairs.max(by: { right($0) < right($1) }), right(best) >= 2, right(best) * 3 >= rows.count * 2 else { return nil }
        return best
    }
}

extension Cell {
    /// `+5.00%`: a change, no ratio of the counts beside it.
    var isChange: Bool { text.hasPrefix("+") || text.hasPrefix("-") || text.hasPrefix("−") }
}

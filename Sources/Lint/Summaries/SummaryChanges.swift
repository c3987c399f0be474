import Tickets

/// 同比 and 环比 of the key figures, the daily means, and the sentence against them.
struct SummaryChanges {
    let text: SummaryText

    private var grid: Grid? { text.grid("主要指标", "Key figures") }

    var findings: [Finding] { means + changes + festival.findings + sentence }

    private var festival: SpringFestivalCheck {
        SpringFestivalCheck(text: text, received: cell("受理", "Received", column: 1)?.cell.count)
    }

    // MARK: Daily means

    /// Of the window of this period; nil where an unfinished one does not tell the day on which it was cut.
    private var days: Int? {
        guard text.isUnfinished else { return text.fact("已载入天数", "Days loaded")?.numbers.dropFirst().first?.digits }
        guard let period = text.fact("统计期间"), let start = CalendarDay(iso: period.value.prefix(10)),
              let last = text.fact("截止时点").flatMap({ SummaryPeriods.lastDay($0.value) }) else { return nil }
        return start.distance(to: last) + 1
    }

    private func cell(_ labels: String..., column: Int) -> (cell: Cell, place: Place)? { text.cell(of: labels, in: grid, column) }

    private var means: [Finding] {
        guard let grid else { return [] }
        return grid.head.indices.filter { $0 == 1 || ["上年同期", "上期", "Last year",
            "Previous"].contains(grid.head[$0]) }.compactMap { column in
            guard let mean = cell("日均受理", "Received per day", column: column), case .count(let printed) = mean.cell.value,
                  let received = cell("受理", "Received", column: column)?.cell.count, let days = days(of: column) else { return nil }
            return different(Numeral.text(printed.digits, decimals: printed.decimals), Ratio.mean(received, days: days), at: mean.place,
                .mean)
        }
    }

    /// How many days a column's window has; nil where its name does not tell.
    private func days(of column: Int) -> Int? {
        guard let grid, column > 1 else { return days }
        // Of an unfinished period both windows are cut to as many days.
        if text.isUnfinished { return days }
        let names = ["上年同期", "Last year"].contains(grid.head[column]) ? ["上年同期", "Last year"] : ["上期", "Previous"]
        guard let fact = text.facts.first(where: { names.contains($0.name) }) else { return nil }
        return NamedPeriod.all(in: Passage([(1, fact.value)])).first?.dayCount
    }

    // MARK: Changes in the table

    private var changes: [Finding] {
        guard let grid else { return [] }
        return grid.head.indices.filter { ["同比", "环比", "On last year", "On previous"].contains(grid.head[$0])
            && $0 >= 3 }.flatMap { column in
            grid.rows.compactMap { row -> Finding? in
                guard row.cells.indices.contains(column) else { return nil }
                let (now, before, change) = (row.cells[1], row.cells[column - 1], row.cells[column])
                guard let expected = expected(row, now, before, column) else { return nil }
                return different(printed(change), expected, at: grid.place(row, column), .change)
            }
        }
    }

    private func printed(_ cell: Cell) -> String {
        switch cell.value {
        case .percent(let number, let sign, _), .points(let number, let sign): (sign < 0 ? "-" : "")
            + Numeral.text(number.digits, decimals: number.decimals)
        default: ["持平", "unchanged"].contains(cell.text) ? "0.00" : cell.text
        }
    }

    private func expected(_ row: Grid.Row, _ now: Cell, _ before: Cell, _ column: Int) -> String? {
        if let now = now.count, let before = before.count { return relative(now, before) }
        if let now = now.fraction, let before = before.fraction, now.denominator > 0, before.denominator > 0 { return points(now, before) }
        guard row.label.hasPrefix("日均受理") || row.label == "Received per day", let received = cell("受理", "Received", column: 1)?.cell.count,
              let earlier = cell("受理", "Received", column: column - 1)?.cell.count, let days,
                  let daysBefore = self.days(of: column - 1) else { return nil }
        return relative(received * daysBefore, earlier * days)
    }

    private func relative(_ now: Int, _ before: Int) -> String? {
        guard before > 0, let size = Ratio(numerator: abs(now - before), denominator: before).percent(decimals: 2) else { return nil }
        return (now < before && size > 0 ? "-" : "") + Ratio.decimals(size)
    }

    private func points(_ now: Cell.Fraction, _ before: Cell.Fraction) -> String {
        let difference = now.numerator * before.denominator - before.numerator * now.denominator
        let ratio = Ratio(numerator: abs(difference), denominator: now.denominator * before.denominator)
        let size = ratio.percent(decimals: 2) ?? 0
        return (difference < 0 && size > 0 ? "-" : "") + Ratio.decimals(size)
    }

    private func different(_ printed: String, _ expected: String, at place: Place, _ kind: Finding.Kind) -> Finding? {
        guard printed != expected else { return nil }
        return Finding(kind, .contradicts, at: place, printed: printed, expected: expected,
                       Phrase("由表中件数得出\(expected)，写作\(printed)。", "The counts of the table give \(expected); printed \(printed)."))
    }

    // MARK: Changes in the sentence

    /// Rises and falls in the words must be among those of the table.
    private var sentence: [Finding] {
        guard let sentence = text.sentence, let grid else { return [] }
        let columns = grid.head.indices.filter { ["同比", "环比", "On last year", "On previous"].contains(grid.head[$0]) }
        let known = Set(grid.rows.flatMap { row in
            columns.filter(row.cells.indices.contains).map { printed(row.cells[$0]).filter { $0 != "-" } }
        }).union(festival.changes)
        guard !columns.isEmpty else { return [] }
        return sentence.figures.compactMap { figure in
            guard figure.item.kind == .points || figure.item.kind == .percent, isChange(figure, sentence) else { return nil }
            let printed = Numeral.text(figure.number.digits * (figure.number.decimals == 0 ? 100 : 1),
                decimals: max(2, figure.number.decimals))
            guard !known.contains(printed) else { return nil }
            return Finding(.change, .contradicts, at: sentence.place(figure), printed: figure.printed,
                expected: known.sorted().joined(separator: ", "),
                           Phrase("主要指标表中没有\(figure.printed)这一增减。", "The table of key figures has no change of \(figure.printed)."))
        }
    }

    private func isChange(_ figure: Figure, _ sentence: Reading) -> Bool {
        if case .change = figure.role { return true }
        let last = figure.item.lead.split(separator: " ").last
        return !sentence.passage.isChinese && (last == "up" || last == "down")
    }
}

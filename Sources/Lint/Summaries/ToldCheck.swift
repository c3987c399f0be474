import Tickets

/// Judgements by category and unit, and the way of the tickets, against the counts that they divide.
struct ToldCheck {
    let text: SummaryText
    let ledger: SummaryLedger

    var findings: [Finding] { text.grids.flatMap(judgements) + handling }

    private static let columns = [["满意", "Satisfied"], ["基本满意", "Fairly satisfied"], ["不满意", "Dissatisfied"], ["未评价", "Not rated"]]

    private func judgements(_ grid: Grid) -> [Finding] {
        let places = Self.columns.compactMap { names in grid.head.firstIndex { names.contains($0) } }
        guard places.count == 4, let rated = grid.column("已评价", "Rated"),
              let rate = grid.column("满意率（满意/已评价）", "Satisfied/rated") else { return [] }
        let rows = (grid.rows + [grid.total].compactMap(\.self)).flatMap { row -> [Finding?] in
            let counts = places.map { row.cells.indices.contains($0) ? row.cells[$0].count : nil }
            guard let satisfied = counts[0], let basically = counts[1], let dissatisfied = counts[2], row.cells.indices.contains(rate),
                  let printed = row.cells[rated].count else { return [] }
            let fraction = row.cells[rate].fraction
            return [different(printed, satisfied + basically + dissatisfied, at: grid.place(row, rated)),
                    different(fraction?.numerator, satisfied, at: grid.place(row, rate)),
                    different(fraction?.denominator, printed, at: grid.place(row, rate))]
        }
        let totals = zip(places, Self.columns).map { place, names -> Finding? in
            guard let total = grid.total, total.cells.indices.contains(place),
                  let fact = text.facts.first(where: { names.contains($0.name) })?.numbers.first?.digits else { return nil }
            return different(total.cells[place].count, fact, at: grid.place(total, place))
        }
        return (rows + totals).compactMap(\.self)
    }

    private var handling: [Finding] {
        guard let received = ledger[.received] else { return [] }
        let counted = received - (ledger[.excluded] ?? 0)
        let parts = [text.fact("直接答复", "Answered directly"), text.fact("转办", "Dispatched"), text.fact("未注明处理方式", "Handling not told")]
            .compactMap { fact in fact.flatMap { fact in fact.numbers.first.map { (count: $0.digits, place: fact.place) } } }
        var findings: [Finding?] = []
        if parts.count == 3 {
            findings.append(different(parts.reduce(0) { $0 + $1.count }, counted, at: parts[0].place))
        }
        if let extended = text.fact("延期工单（延期/全部）", "Extended/all"), extended.numbers.count >= 2 {
            findings.append(different(extended.numbers[extended.numbers.count - 1].digits, counted, at: extended.place))
        }
        for fact in [text.fact("延期工单（延期/全部）", "Extended/all"), text.fact("催办工单（有催办/已注明）", "Reminded/told")].compactMap(\.self) {
            findings.append(share(fact))
        }
        return findings.compactMap(\.self)
    }

    /// `12.34%（12/97）`
    private func share(_ fact: SummaryText.Fact) -> Finding? {
        let numbers = fact.numbers
        guard numbers.count == 3 else { return nil }
        let expected = Ratio(numerator: numbers[1].digits, denominator: numbers[2].digits).hundredthsOfPercent
        return different(numbers[0].digits, expected ?? 0, at: fact.place)
    }

    private func different(_ printed: Int?, _ expected: Int, at place: Place) -> Finding? {
        guard let printed, printed != expected else { return nil }
        return Finding(.repetition, .contradicts, at: place, printed: "\(printed)", expected: "\(expected)",
                       Phrase("由其他数得出\(expected)，写作\(printed)。", "The other figures give \(expected); printed \(printed)."))
    }
}

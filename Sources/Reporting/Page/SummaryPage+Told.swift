import Tickets

extension SummaryPage {
    /// How many topics a page names before it pools the others.
    private static let topicLimit = 15

    /// The topics with most tickets; empty where the exports have no column of topics.
    var topics: [Page.Section] {
        let ranked = summary.topics
        guard ranked.contains(where: { !$0.name.isEmpty }) else { return [] }
        let shares = Shares.hundredths(of: ranked.map(\.count)) ?? []
        let named = ranked.filter { !$0.name.isEmpty }
        let limit = named.count > SummaryPage.topicLimit + 1 ? SummaryPage.topicLimit : named.count
        func row(_ name: String, _ indices: some Sequence<Int>) -> PageTable.Row {
            let indices = Array(indices)
            return PageTable.Row([PageTable.Cell(name), PageTable.Cell(indices.reduce(0) { $0 + ranked[$1].count }),
                                  cell(shareHundredths: indices.reduce(0) { $0 + shares[$1] })])
        }
        var rows = (0..<limit).map { row(ranked[$0].name.printable, [$0]) }
        let others = named.count - limit
        if others > 0 { rows.append(row(say("其余 \(others) 个", "\(others) others"), limit..<named.count)) }
        if ranked.count > named.count { rows.append(row(Word.notFilledIn(language), [ranked.count - 1])) }
        let columns = [PageTable.Column(Word.topic(language), .leading), .init(Word.received(language)), .init(Word.share(language))]
        let total = [PageTable.Cell(Word.total(language)), PageTable.Cell(summary.total.received), cell(shareHundredths: 10_000)]
        let unit = say("（\(summary.settings.unit.rawValue)）", " (tickets)")
        let plot = Plot(.rows, columns: [1], title: say("受理较多的主题", "Topics by tickets received") + unit)
        return [Page.Section(title: Word.topics(language), blocks: [
            .table(PageTable(columns: columns, rows: rows, total: total, plots: rows.count > 1 ? [plot] : []))])]
    }

    /// What some exports tell of the way of a ticket; empty where they tell nothing.
    var process: [Page.Section] {
        guard let told = summary.told else { return [] }
        func share(_ name: Word, _ count: Int, _ others: Int) -> Page.Fact {
            let ratio = Ratio(numerator: count, denominator: count + others)
            return Page.Fact(name(language), PageTable.Cell("\(ratio.percent.map { "\($0)%" } ?? "—")\(parenthesis("\(count)/\(count + others)"))",
                                                            value: .rate(ratio)))
        }
        var facts: [Page.Fact] = []
        if told.answeredDirectly + told.dispatched > 0 {
            facts += [Page.Fact(Word.answeredDirectly(language), PageTable.Cell(told.answeredDirectly)),
                      Page.Fact(Word.dispatched(language), PageTable.Cell(told.dispatched)),
                      Page.Fact(Word.handlingUntold(language), PageTable.Cell(told.handlingUntold))]
        }
        if told.reminded + told.notReminded > 0 { facts.append(share(.remindedShare, told.reminded, told.notReminded)) }
        if told.extended > 0 { facts.append(share(.extendedShare, told.extended, told.notExtended)) }
        return facts.isEmpty ? [] : [Page.Section(title: Word.process(language), blocks: [.facts(facts)])]
    }

    /// Judgements by category and by unit, where anything was judged.
    var judgements: [Page.Section] {
        guard let told = summary.told, summary.satisfaction.rated > 0 else { return [] }
        return [Dimension.category, .department].filter { dimensions.contains($0) }.map { dimension in
            let counts = told.judgements[dimension] ?? [:]
            let keys = summary.breakdown(dimension).rows.map(\.key).filter { (counts[$0]?.rated ?? 0) + (counts[$0]?.unrated ?? 0) > 0 }
            let limit = rowLimit.flatMap { breakdown != dimension && dimension != .category && keys.count > $0 + 1 ? $0 : nil } ?? keys.count
            var rows = keys.prefix(limit).map { key in
                PageTable.Row(judgementCells(dimension.label(of: key, language, withYear: false).printable, counts[key] ?? SatisfactionCounts()))
            }
            let others = keys.dropFirst(limit)
            if !others.isEmpty {
                let pooled = others.reduce(into: SatisfactionCounts()) { $0.add(counts[$1] ?? SatisfactionCounts()) }
                rows.append(PageTable.Row(judgementCells(say("其余 \(others.count) 个", "\(others.count) others"), pooled)))
            }
            let columns = [PageTable.Column(dimension.word(language), .leading)]
                + [Word.satisfied, .basicallySatisfied, .dissatisfied, .rated, .satisfactionRate, .unrated].map { .init($0(language)) }
            let name = dimension.word(language)
            return Page.Section(title: say("\(name)满意度", "Judged by \(name.lowercasedFirst)"), blocks: [.table(PageTable(
                columns: columns, rows: rows, total: judgementCells(Word.total(language), summary.satisfaction)))])
        }
    }

    private func judgementCells(_ name: String, _ counts: SatisfactionCounts) -> [PageTable.Cell] {
        [PageTable.Cell(name), PageTable.Cell(counts.satisfied), PageTable.Cell(counts.basicallySatisfied), PageTable.Cell(counts.dissatisfied),
         PageTable.Cell(counts.rated), PageTable.Cell(Ratio(numerator: counts.satisfied, denominator: counts.rated)),
         PageTable.Cell(counts.unrated)]
    }
}

extension Summary {
    /// By the number of tickets, then by name in code-point order; what has none stands last. Empty where they were not counted.
    var topics: [(name: String, count: Int)] {
        (told?.topics ?? [:]).map { (name: $0.key, count: $0.value) }.sorted { left, right in
            if left.name.isEmpty != right.name.isEmpty { return right.name.isEmpty }
            if left.count != right.count { return left.count > right.count }
            return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
    }
}

extension SatisfactionCounts {
    mutating func add(_ other: SatisfactionCounts) {
        satisfied += other.satisfied
        basicallySatisfied += other.basicallySatisfied
        dissatisfied += other.dissatisfied
        unrated += other.unrated
    }
}

import Tickets

extension SummaryPage {
    /// Counts and leading rates beside those of the windows that they are compared with.
    var keyFigures: Page.Section {
        let comparisons = [(summary.lastYear, Word.sameOfLastYear, Word.yearOnYear), (summary.previous, Word.previous, .periodOnPeriod)]
            .compactMap { comparison, base, change in comparison.map { (comparison: $0, base: base, change: change) } }
        let now = summary.answered
        var columns = [PageTable.Column(Word.figure(language), .leading), PageTable.Column(Word.thisPeriod(language))]
        for entry in comparisons { columns += [.init(entry.base(language)), .init(entry.change(language))] }

        func row(_ name: String, _ value: (AnsweredWindow) -> PageTable.Cell, _ change: (Comparison) -> String) -> [PageTable.Cell] {
            [PageTable.Cell(name), value(now)] + comparisons.flatMap { entry in
                [entry.comparison.base.isMissing ? PageTable.Cell("—") : value(entry.comparison.base),
                 PageTable.Cell(change(entry.comparison))]
            }
        }
        let unit = language == .chinese ? "（\(summary.settings.unit.rawValue)）" : ""
        var rows = [
            row(Word.received(language) + unit, { cell($0.figures.total.received) }, { text($0.received) }),
            row(Word.receivedPerDay(language) + unit,
                { PageTable.Cell(Ratio.mean($0.figures.total.received, days: $0.window.days.count)) }, { text($0.receivedPerDay) }),
            row(Word.closed(language) + unit, { cell($0.figures.total.closed) }, { text($0.closed) }),
        ]
        for definition in summary.settings.headline {
            rows.append(row(definition.label(language), { cell(Rate(definition, of: $0.figures.total)) }, { comparison in
                comparison.rates(of: [definition]).first.map(text) ?? "—"
            }))
        }
        let facts = comparisons.map { Page.Fact($0.base(language), describe($0.comparison.base)) } + springFestival
        return Page.Section(title: Word.keyFigures(language),
                            blocks: [.table(PageTable(columns: columns, rows: rows))] + (facts.isEmpty ? [] : [.facts(facts)]))
    }

    private func describe(_ base: AnsweredWindow) -> String {
        let cut = base.window.asOf.label(language, summary.settings.zone)
        let label = base.window.period.label(language)
        if base.isMissing { return "\(label)\(say("，", ", "))\(say("无数据", "no data"))" }
        let days = base.window.days.count
        let gap = base.isIncomplete ? say("；\(days)天中载入\(base.daysLoaded)天", "; \(base.daysLoaded) of \(days) days loaded") : ""
        return say("\(label)，截至\(cut)\(gap)", "\(label), as of \(cut)\(gap)")
    }

    private var springFestival: [Page.Fact] {
        guard let comparison = summary.springFestival else { return [] }
        let (now, then) = (comparison.current, comparison.base)
        func count(_ answered: AnsweredWindow) -> String { answered.isMissing ? "—" : String(answered.figures.total.received) }
        let gap = comparison.isWhole ? "" : parenthesis(Word.incomplete(language))
        return [Page.Fact(Word.januaryFebruary(language),
                          say("\(count(now))，上年\(count(then))，同比\(text(comparison.received))",
                              "\(count(now)), last year \(count(then)), \(text(comparison.received))") + gap)]
    }

    func text(_ change: Change) -> String {
        switch change {
        case .percent(0): Word.unchanged(language)
        case .percent: "\(change.percent ?? "—")%"
        case .none(.baseZero): Word.baseZero(language)
        case .none(.notLoaded): "—"
        }
    }

    func text(_ rate: RateChange) -> String {
        guard let points = rate.points else { return "—" }
        return rate.isEqual ? Word.unchanged(language) : points + Word.points(language)
    }

    var rates: Page.Section {
        let columns = [PageTable.Column(Word.rate(language), .leading), .init(Word.value(language)),
                       .init(Word.definition(language), .leading)]
        let rows = summary.rates.map { rate in
            [PageTable.Cell(rate.definition.label(language)), cell(rate), PageTable.Cell(rate.definition.text(language))]
        }
        return Page.Section(title: Word.rates(language), blocks: [.table(PageTable(columns: columns, rows: rows))])
    }

    var standings: Page.Section {
        let counts = Standing.allCases.map { summary.total[$0] }
        let shares = Shares.hundredths(of: counts)
        let columns = [PageTable.Column(Word.standing(language), .leading), .init(Word.tickets(language)), .init(Word.share(language))]
        let rows = Standing.allCases.indices.map { index in
            [PageTable.Cell(Standing.allCases[index].word(language)), cell(counts[index]), cell(shareHundredths: shares?[index])]
        }
        let total = [PageTable.Cell(Word.received(language)), cell(summary.total.received),
                     cell(shareHundredths: shares.map { _ in 10_000 })]
        return Page.Section(title: Word.standings(language),
                            blocks: [.table(PageTable(columns: columns, rows: rows, total: total))])
    }
}

extension Tally {
    subscript(standing: Standing) -> Int {
        switch standing {
        case .closedOnTime: closedOnTime
        case .closedLate: closedLate
        case .closedWithoutDeadline: closedWithoutDeadline
        case .openNotDue: openNotDue
        case .openOverdue: openOverdue
        case .openWithoutDeadline: openWithoutDeadline
        case .excluded: excluded
        }
    }
}

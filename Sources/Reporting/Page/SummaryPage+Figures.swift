import Tickets

extension SummaryPage {
    /// Counts and leading rates beside those of the windows that they are compared with.
    package var keyFigures: Page.Section {
        let comparisons = [(summary.lastYear, Word.sameOfLastYear, Word.yearOnYear), (summary.previous, Word.previous, .periodOnPeriod)]
            .compactMap { comparison, base, change in comparison.map { (comparison: $0, base: base, change: change) } }
        let now = summary.answered
        var columns = [PageTable.Column(Word.figure(language), .leading), PageTable.Column(Word.thisPeriod(language))]
        for entry in comparisons { columns += [.init(entry.base(language)), .init(entry.change(language))] }

        func row(_ name: String, _ figure: Figure?, _ value: (AnsweredWindow) -> PageTable.Cell,
                 _ change: (Comparison) -> PageTable.Cell) -> PageTable.Row {
            func cell(_ answered: AnsweredWindow) -> PageTable.Cell {
                value(answered).from(figure.map { summary.reference(to: answered).figure($0) })
            }
            return PageTable.Row([PageTable.Cell(name), cell(now)] + comparisons.flatMap { entry in
                [entry.comparison.base.isMissing ? PageTable.Cell("—") : cell(entry.comparison.base), change(entry.comparison)]
            })
        }
        func mean(_ answered: AnsweredWindow) -> PageTable.Cell {
            let mean = Ratio.mean(answered.figures.total.received, days: answered.window.days.count)
            return PageTable.Cell(mean, value: Double(mean).map { .decimal($0) })
        }
        let unit = language == .chinese ? "（\(summary.settings.unit.rawValue)）" : ""
        var rows = [
            row(Word.received(language) + unit, .received, { PageTable.Cell($0.figures.total.received) }, { cell($0.received) }),
            row(Word.receivedPerDay(language) + unit, nil, mean, { cell($0.receivedPerDay) }),
            row(Word.closed(language) + unit, .closed, { PageTable.Cell($0.figures.total.closed) }, { cell($0.closed) }),
        ]
        for definition in summary.settings.headline {
            rows.append(row(definition.label(language), .rate(definition), { cell(Rate(definition, of: $0.figures.total)) }, { comparison in
                comparison.rates(of: [definition]).first.map(cell) ?? PageTable.Cell("—")
            }))
        }
        let facts = comparisons.map { Page.Fact($0.base(language), describe($0.comparison.base)) } + januaryFebruary + springFestival
        let lead = PageTable.Lead(value: 1, changes: comparisons.indices.map { 3 + 2 * $0 })
        return Page.Section(title: Word.keyFigures(language),
                            blocks: [.table(PageTable(columns: columns, rows: rows, lead: lead))] + (facts.isEmpty ? [] : [.facts(facts)]))
    }

    private func describe(_ base: AnsweredWindow) -> String {
        let cut = base.window.asOf.label(language, summary.settings.zone)
        let label = base.window.period.label(language)
        if base.isMissing { return "\(label)\(say("，", ", "))\(Word.noData(language))" }
        let days = base.window.days.count
        let gap = base.isIncomplete ? say("；\(days)天中载入\(base.daysLoaded)天", "; \(base.daysLoaded) of \(days) days loaded") : ""
        return say("\(label)，截至\(cut)\(gap)", "\(label), as of \(cut)\(gap)")
    }

    private var januaryFebruary: [Page.Fact] {
        guard let comparison = summary.januaryFebruary else { return [] }
        let (now, then) = (comparison.current, comparison.base)
        func count(_ answered: AnsweredWindow) -> String { answered.isMissing ? "—" : String(answered.figures.total.received) }
        let gap = comparison.isWhole ? "" : parenthesis(Word.incomplete(language))
        return [Page.Fact(Word.januaryFebruary(language),
                          say("\(count(now))，上年\(count(then))，同比\(text(comparison.received))",
                              "\(count(now)), last year \(count(then)), \(text(comparison.received))") + gap)]
    }

    /// The same days before and after Spring Festival, which moves.
    private var springFestival: [Page.Fact] {
        guard let comparison = summary.springFestival else { return [] }
        let base = comparison.base
        let label = base.window.period.label(language)
        guard !base.isMissing else { return [Page.Fact(Word.springFestival(language), label + say("，", ", ") + Word.noData(language))] }
        let gap = comparison.isWhole ? "" : parenthesis(Word.incomplete(language))
        let (now, then) = (summary.total.received, base.figures.total.received)
        return [Page.Fact(Word.springFestival(language),
                          say("\(now)，上年\(then)（\(label)），同比\(text(comparison.received))",
                              "\(now), last year \(then) (\(label)), \(text(comparison.received))") + gap)]
    }

    private func cell(_ change: Change) -> PageTable.Cell {
        guard case .percent(let hundredths) = change else { return PageTable.Cell(text(change)) }
        return PageTable.Cell(text(change), value: .change(signedHundredths: hundredths))
    }

    private func cell(_ rate: RateChange) -> PageTable.Cell {
        PageTable.Cell(text(rate), value: rate.points.flatMap(Double.init).map { .points($0) })
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
            PageTable.Row([PageTable.Cell(rate.definition.label(language)),
                           cell(rate).from(summary.reference.figure(.rate(rate.definition))),
                           PageTable.Cell(rate.definition.text(language))])
        }
        return Page.Section(title: Word.rates(language), blocks: [.table(PageTable(columns: columns, rows: rows))])
    }

    package var standings: Page.Section {
        let counts = Standing.allCases.map { summary.total[$0] }
        let shares = Shares.hundredths(of: counts)
        let columns = [PageTable.Column(Word.standing(language), .leading), .init(Word.tickets(language)), .init(Word.share(language))]
        let rows = Standing.allCases.indices.map { index in
            PageTable.Row([PageTable.Cell(Standing.allCases[index].word(language)),
                           PageTable.Cell(counts[index]).from(summary.reference.figure(.standing(Standing.allCases[index]))),
                           cell(shareHundredths: shares?[index])])
        }
        let total = [PageTable.Cell(Word.received(language)),
            PageTable.Cell(summary.total.received).from(summary.reference.figure(.received)),
                     cell(shareHundredths: shares.map { _ in 10_000 })]
        let plot = Plot(.rows, columns: [1], title: say("截止时点的办理状态（\(summary.settings.unit.rawValue)）",
                                                        "Standing at the cut-off (tickets)"))
        return Page.Section(title: Word.standings(language),
                            blocks: [.table(PageTable(columns: columns, rows: rows, total: total, plots: [plot]))])
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

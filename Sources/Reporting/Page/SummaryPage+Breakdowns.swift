import Tickets

extension SummaryPage {
    func section(by dimension: Dimension) -> Page.Section {
        let breakdown = summary.breakdown(dimension)
        let (shown, rest) = rowLimit.flatMap { self.breakdown == dimension ? nil : breakdown.limited(to: $0) } ?? (breakdown, nil)
        let withYear = summary.spansYears
        var rows = shown.rows.map { row in
            cells(dimension.label(of: row.key, language, withYear: withYear).printable, row.tally, share: row.shareHundredths, isUnit: true)
        }
        if let rest {
            let name = say("其余 \(rest.count) 个", "\(rest.count) others")
            // What is not filled in stays last, after the pooled ones.
            let index = shown.rows.last?.key.isEmpty == true ? rows.count - 1 : rows.count
            rows.insert(cells(name, rest.pooled.tally, share: rest.pooled.shareHundredths, isUnit: true), at: index)
        }
        let whole = summary.total.received > 0 ? 10_000 : nil
        let total = cells(Word.total(language), summary.total, share: whole, isUnit: false)
        return Page.Section(title: say("按\(dimension.word(.chinese))", "By \(dimension.word(.english).lowercasedFirst)"),
                            blocks: [.table(PageTable(columns: columns(dimension), rows: rows, total: total))])
    }

    private var hasExcluded: Bool { summary.total.excluded > 0 }

    private func columns(_ dimension: Dimension) -> [PageTable.Column] {
        [.init(dimension.word(language), .leading), .init(Word.received(language)), .init(Word.share(language)),
         .init(Word.closed(language))]
            + summary.settings.headline.map { .init($0.columnTitle(language)) }
            + [.init(Word.open(language)), .init(Word.overdue(language))]
            + (hasExcluded ? [.init(Word.excluded(language))] : [])
    }

    private func cells(_ name: String, _ tally: Tally, share: Int?, isUnit: Bool) -> [PageTable.Cell] {
        let rates = summary.settings.headline.map { definition in
            let rate = Rate(definition, of: tally)
            // A unit with nothing due has neither done all nor nothing.
            return isUnit && rate.isNothingDue ? PageTable.Cell(Word.nothingDue(language)) : cell(rate)
        }
        return [PageTable.Cell(name), cell(tally.received), cell(shareHundredths: share), cell(tally.closed)] + rates
            + [cell(tally.open), cell(tally.openOverdue)] + (hasExcluded ? [cell(tally.excluded)] : [])
    }
}

extension Summary {
    /// Whether a month's name needs its year.
    var spansYears: Bool {
        let keys = breakdown(.month).rows.map { $0.key.prefix(4) }
        return Set(keys).count > 1
    }
}

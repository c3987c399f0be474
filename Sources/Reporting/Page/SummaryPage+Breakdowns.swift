import Tickets

extension SummaryPage {
    func section(by dimension: Dimension) -> Page.Section {
        let breakdown = summary.breakdown(dimension)
        let (shown, rest) = rowLimit.flatMap { self.breakdown == dimension ? nil : breakdown.limited(to: $0) } ?? (breakdown, nil)
        let withYear = summary.spansYears
        var rows = shown.rows.map { row in
            let isUnfinished = dimension == .month && summary.isUnfinished(month: row.key)
            let label = dimension.label(of: row.key, language, withYear: withYear).printable
            let name = label + (isUnfinished ? parenthesis(Word.unfinished(language)) : "")
            return PageTable.Row(cells(name, row.tally, share: row.shareHundredths, isUnit: true), isUnfinished: isUnfinished)
        }
        if let rest {
            let name = say("其余 \(rest.count) 个", "\(rest.count) others")
            // What is not filled in stays last, after the pooled ones.
            let index = shown.rows.last?.key.isEmpty == true ? rows.count - 1 : rows.count
            rows.insert(PageTable.Row(cells(name, rest.pooled.tally, share: rest.pooled.shareHundredths, isUnit: true)), at: index)
        }
        let whole = summary.total.received > 0 ? 10_000 : nil
        let total = cells(Word.total(language), summary.total, share: whole, isUnit: false)
        let title = say("按\(dimension.word(.chinese))", "By \(dimension.word(.english).lowercasedFirst)")
        // One bar alone says nothing.
        let plots = rows.count > 1 ? plots(dimension, rowCount: rows.count) : []
        let table = PageTable(columns: columns(dimension), rows: rows, total: total, plots: plots)
        return Page.Section(title: title, blocks: [.table(table)])
    }

    /// What was received, divided into closed and open; months with the leading rates below.
    private func plots(_ dimension: Dimension, rowCount: Int) -> [Plot] {
        let rates = summary.settings.headline.indices.map { 4 + $0 }
        let open = 4 + rates.count
        let counts = [3, open] + (hasExcluded ? [open + 2] : [])
        let (name, unfinished) = (dimension.word(language), Word.unfinished(language))
        let unit = language == .chinese ? summary.settings.unit.rawValue : "tickets"
        let volume = say("按\(name)：受理工单及办理情况（\(unit)）", "Received by \(name.lowercasedFirst), closed and open (\(unit))")
        guard dimension == .month else {
            let most = rowCount > Plot.mostRows ? parenthesis(say("前\(Plot.mostRows)个", "the first \(Plot.mostRows)")) : ""
            return [Plot(.rows, columns: counts, title: volume + most)]
        }
        let closure = say("按\(name)：办结率", "Closure rates by \(name.lowercasedFirst)")
        return [Plot(.bars, columns: counts, title: volume, unfinished: unfinished),
                Plot(.lines, columns: rates, title: closure, unfinished: unfinished)]
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
        return [PageTable.Cell(name), PageTable.Cell(tally.received), cell(shareHundredths: share), PageTable.Cell(tally.closed)] + rates
            + [PageTable.Cell(tally.open), PageTable.Cell(tally.openOverdue)] + (hasExcluded ? [PageTable.Cell(tally.excluded)] : [])
    }
}

extension Summary {
    /// Whether a month's name needs its year.
    var spansYears: Bool {
        let keys = breakdown(.month).rows.map { $0.key.prefix(4) }
        return Set(keys).count > 1
    }

    /// Whether days of the month lie behind the cut-off.
    func isUnfinished(month key: String) -> Bool {
        guard window.isUnfinished, let first = CalendarDay(iso: key + "-01") else { return false }
        let days = CalendarDay.length(ofMonth: first.month, year: first.year)
        return window.asOf < settings.zone.startOfDay(first.advanced(by: days))
    }
}

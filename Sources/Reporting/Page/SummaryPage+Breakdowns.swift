package import Tickets

extension SummaryPage {
    package func section(by dimension: Dimension) -> Page.Section {
        let breakdown = summary.breakdown(dimension)
        let (shown, rest) = rowLimit.flatMap { self.breakdown == dimension ? nil : breakdown.limited(to: $0) } ?? (breakdown, nil)
        let withYear = summary.spansYears
        var rows = shown.rows.map { row in
            let isUnfinished = dimension == .month && summary.isUnfinished(month: row.key)
            let label = dimension.label(of: row.key, language, withYear: withYear).printable
            let name = label + (isUnfinished ? parenthesis(Word.unfinished(language)) : "")
            let source = summary.reference.row(dimension, row.key)
            return PageTable.Row(cells(name, row.tally, share: row.shareHundredths, isUnit: true, source), isUnfinished: isUnfinished)
        }
        if let rest {
            let name = say("其余 \(rest.count) 个", "\(rest.count) others")
            // What is not filled in stays last, after the pooled ones.
            let index = shown.rows.last?.key.isEmpty == true ? rows.count - 1 : rows.count
            rows.insert(PageTable.Row(cells(name, rest.pooled.tally, share: rest.pooled.shareHundredths, isUnit: true, nil)), at: index)
        }
        let whole = summary.total.received > 0 ? 10_000 : nil
        let total = cells(Word.total(language), summary.total, share: whole, isUnit: false, summary.reference)
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

    /// - Parameter source: the row's reference; nil for rows that are pooled for the page only.
    private func cells(_ name: String, _ tally: Tally, share: Int?, isUnit: Bool, _ source: FigureReference?) -> [PageTable.Cell] {
        func count(_ count: Int, _ figure: Figure?) -> PageTable.Cell {
            PageTable.Cell(count).from(figure.flatMap { source?.figure($0) })
        }
        let rates = summary.settings.headline.map { definition in
            let rate = Rate(definition, of: tally)
            // A unit with nothing due has neither done all nor nothing.
            return isUnit && rate.isNothingDue ? PageTable.Cell(Word.nothingDue(language))
                : cell(rate).from(source?.figure(.rate(definition)))
        }
        return [PageTable.Cell(name).from(isUnit ? source : nil), count(tally.received, .received), cell(shareHundredths: share),
                count(tally.closed, .closed)] + rates
            + [count(tally.open, nil), count(tally.openOverdue, .standing(.openOverdue))]
            + (hasExcluded ? [count(tally.excluded, .standing(.excluded))] : [])
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

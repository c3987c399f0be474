import Tickets

/// Lays a trend out: volumes as bars, the leading rates as lines, and the table of both. Periods that still run are drawn apart.
package struct TrendPage {
    private let trend: Trend
    private let language: Language

    package init(_ trend: Trend, language: Language) {
        self.trend = trend
        self.language = language
    }

    /// - Parameter kind: what the rows are called after.
    package func section(_ kind: Word) -> Page.Section {
        let headline = trend.settings.headline
        let columns = [PageTable.Column(kind(language), .leading), .init(Word.received(language)), .init(Word.closed(language)),
                       .init(Word.open(language)), .init(Word.overdue(language))]
            + headline.map { .init($0.columnTitle(language)) }
        let unfinished = Word.unfinished(language)
        let volume = language.say("受理工单及办理情况", "Received, closed and open")
        let closure = language.say("办结率（截至同一时点）", "Closure rates, all as of one moment")
        let plots = trend.points.count > 1
            ? [Plot(.bars, columns: [2, 3], title: volume, unfinished: unfinished),
               Plot(.lines, columns: headline.indices.map { 5 + $0 }, title: closure, unfinished: unfinished)] : []
        return Page.Section(title: language.say("走势", "Course"),
                            blocks: [.table(PageTable(columns: columns, rows: trend.points.map(row), plots: plots))])
    }

    private func row(_ point: AnsweredWindow) -> PageTable.Row {
        var source = FigureReference(point.window.period, asOf: point.window.asOf, knownAt: trend.knownAt.run, zone: trend.settings.zone)
        source.rules = trend.rules
        for (dimension, key) in trend.settings.filter { source.limit(to: .init(dimension, key)) }
        let total = point.figures.total, isUnfinished = point.window.isUnfinished
        let mark = isUnfinished ? language.parenthesis(Word.unfinished(language)) : ""
        let name = PageTable.Cell(point.window.period.label(language) + mark).from(source)
        guard !point.isMissing else {
            let nothing = PageTable.Cell("—")
            return PageTable.Row([name] + Array(repeating: nothing, count: 4 + trend.settings.headline.count))
        }
        let counts = [PageTable.Cell(total.received).from(source.figure(.received)),
            PageTable.Cell(total.closed).from(source.figure(.closed)),
                      PageTable.Cell(total.open), PageTable.Cell(total.openOverdue).from(source.figure(.standing(.openOverdue)))]
        let rates = trend.settings.headline.map { PageTable.Cell(Rate($0, of: total)).from(source.figure(.rate($0))) }
        return PageTable.Row([name] + counts + rates, isUnfinished: isUnfinished)
    }
}

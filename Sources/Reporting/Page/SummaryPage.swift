package import Tickets

/// Lays a summary out in sections: dates first, then the sentence, figures, breakdowns and the data behind them.
package struct SummaryPage {
    package let summary: Summary
    let language: Language
    /// The one breakdown to show besides the categories; nil for all.
    let breakdown: Dimension?
    /// How many rows a breakdown has before the others are pooled; nil for all. A breakdown that was asked for is whole.
    let rowLimit: Int?

    package init(summary: Summary, language: Language, breakdown: Dimension? = nil, rowLimit: Int? = nil) {
        self.summary = summary
        self.language = language
        self.breakdown = breakdown
        self.rowLimit = rowLimit
    }

    package var page: Page {
        var sections = [Page.Section(role: .head, blocks: [.facts(head)])]
        sections.append(Page.Section(role: .lead, blocks: [.paragraph(summary.sentence(language).printable)]))
        if let leading = summary.leadingSentence(language) {
            sections.append(Page.Section(role: .lead, blocks: [.paragraph(leading.printable)]))
        }
        if !summary.isMissing {
            sections += [keyFigures, rates, standings]
            sections += dimensions.flatMap { [section(by: $0)] + comparison(of: $0) } + topics
            sections += [stock] + overdueDays + [durations] + closingCurve + process + [satisfaction] + judgements
        }
        sections.append(data)
        if !summary.isMissing { sections.append(references) }
        let definitions = summary.rates.map { Page.Fact($0.definition.label(language), $0.definition.text(language)) }
        let page = Page(title: title, warnings: warnings, sections: sections, definitions: definitions)
        return summary.window.isUnfinished && !summary.isMissing ? page.marked(parenthesis(Word.unfinished(language))) : page
    }

    private var warnings: [String] {
        let window = summary.window
        if summary.isMissing { return [Word.noData(language)] }
        let cut = window.asOf.label(language, summary.settings.zone)
        let (days, loaded) = (window.days.count, summary.answered.daysLoaded)
        let unfinished = say("本期未结束，数据截至\(cut)。", "The period is not finished: figures until \(cut).")
        let incomplete = say("数据不全：\(days)天中已载入\(loaded)天。", "Data incomplete: \(loaded) of \(days) days loaded.")
        return (window.isUnfinished ? [unfinished] : []) + (summary.answered.isIncomplete ? [incomplete] : [])
    }

    private var title: String {
        let office = summary.settings.office.map(\.printable) ?? ""
        let label = summary.period.label(language)
        return switch language {
        case .chinese: "\(office)12345热线工单汇总 · \(label)"
        case .english: "\(office.isEmpty ? "" : office + " ")12345 hotline summary · \(label)"
        }
    }

    private var head: [Page.Fact] {
        let period = summary.period
        let last = period.end.advanced(by: -1)
        let (asOf, zone) = (summary.window.asOf, summary.settings.zone)
        let moment = PageTable.Value.minute(zone.day(of: asOf), secondOfDay: Int(zone.secondOfDay(of: asOf)))
        let span = period.span(language)
        var facts = [
            Page.Fact(Word.period(language),
                      PageTable.Cell(span + (summary.window.isUnfinished ? parenthesis(Word.unfinished(language)) : "")),
                      parts: [Page.Fact(Word.firstDay(language), PageTable.Cell("\(period.start)", value: .day(period.start))),
                              Page.Fact(Word.lastDay(language), PageTable.Cell("\(last)", value: .day(last)))]),
            Page.Fact(Word.asOf(language), PageTable.Cell(asOf.label(language, zone)),
                      parts: [Page.Fact(Word.moment(language), PageTable.Cell(zone.wallClock(asOf), value: moment))]),
            Page.Fact(Word.knownAt(language), summary.knownAt.label(language, zone)),
        ]
        let filter = summary.filterLabels(language).map { "\($0.name)\(say("：", ": "))\($0.value)" }
        if let override = summary.override { facts.append(Page.Fact(Word.override(language), override.text(language))) }
        if !filter.isEmpty { facts.append(Page.Fact(Word.scope(language), filter.joined(separator: say("；", "; ")))) }
        return facts
    }

    var dimensions: [Dimension] {
        Dimension.allCases.filter { $0 == .category || breakdown == nil || $0 == breakdown }
    }

    func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

    func parenthesis(_ text: String) -> String { language.parenthesis(text) }

    func cell(_ rate: Rate) -> PageTable.Cell { PageTable.Cell(rate) }

    func cell(shareHundredths: Int?) -> PageTable.Cell {
        PageTable.Cell(shareHundredths.map { "\(Ratio.decimals($0))%" } ?? "—", value: shareHundredths.map { .percent(hundredths: $0) })
    }
}

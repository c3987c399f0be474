import Tickets

/// Lays a summary out in sections: dates first, then the sentence, figures, breakdowns and the data behind them.
struct SummaryPage {
    let summary: Summary
    let language: Language
    /// The one breakdown to show besides the categories; nil for all.
    let breakdown: Dimension?
    /// How many rows a breakdown has before the others are pooled; nil for all. A breakdown that was asked for is whole.
    let rowLimit: Int?

    var page: Page {
        var sections = [Page.Section(title: nil, blocks: [.facts(head)])]
        sections.append(Page.Section(title: nil, blocks: [.paragraph(summary.sentence(language).printable)]))
        if !summary.isMissing {
            sections += [keyFigures, rates, standings]
            sections += dimensions.map(section(by:))
            sections += [stock, durations, satisfaction]
        }
        sections.append(data)
        if !summary.isMissing { sections.append(references) }
        return Page(title: title, sections: sections)
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
        let span = summary.period.span(language)
        var facts = [
            Page.Fact(Word.period(language), span + (summary.window.isUnfinished ? parenthesis(Word.unfinished(language)) : "")),
            Page.Fact(Word.asOf(language), summary.window.asOf.label(language, summary.settings.zone)),
            Page.Fact(Word.knownAt(language), summary.knownAt.label(language, summary.settings.zone)),
        ]
        let filter = summary.filterLabels(language).map { "\($0.name)\(say("：", ": "))\($0.value)" }
        if !filter.isEmpty { facts.append(Page.Fact(Word.scope(language), filter.joined(separator: say("；", "; ")))) }
        return facts
    }

    private var dimensions: [Dimension] {
        Dimension.allCases.filter { $0 == .category || breakdown == nil || $0 == breakdown }
    }

    func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

    func parenthesis(_ text: String) -> String { language.parenthesis(text) }

    func cell(_ rate: Rate) -> PageTable.Cell { PageTable.Cell(rate) }

    func cell(shareHundredths: Int?) -> PageTable.Cell {
        PageTable.Cell(shareHundredths.map { "\(Ratio.decimals($0))%" } ?? "—")
    }

    func cell(_ count: Int) -> PageTable.Cell { PageTable.Cell(String(count)) }
}

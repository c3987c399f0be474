import TicketStore
import Tickets

/// Lays an explanation out: what the figure is, what it rests on, and its first rows.
package struct ExplanationPage {
    let explanation: Explanation
    let language: Language
    /// Of the rows, those that are shown; by default as many as fit on one screen.
    let shown: Range<Int>
    /// What stands below a list that does not show all, of how many there are; nil where that is said elsewhere.
    let rest: (@Sendable (_ count: Int, _ format: ExplanationFormat) -> String)?

    /// Where a command says what is left out.
    package init(explanation: Explanation, language: Language) {
        self.init(explanation: explanation, language: language, rows: 0..<20) { count, format in
            language.say("另有 \(count) 行；--format \(format.rawValue) 列出全部。", "\(count) more; --format \(format.rawValue) lists all.")
        }
    }

    package init(explanation: Explanation, language: Language, rows: Range<Int>,
                 rest: (@Sendable (_ count: Int, _ format: ExplanationFormat) -> String)? = nil) {
        self.explanation = explanation
        self.language = language
        shown = rows
        self.rest = rest
    }

    package var page: Page {
        let figure = explanation.figure.label(language), period = explanation.window.period.label(language)
        let head = Page.Section(title: nil, blocks: [.facts(facts)])
        return Page(title: "\(figure) · \(period)", sections: [head] + (explanation.sources.isEmpty ? [] : [sources]) + [rows])
    }

    private var zone: ReportingZone { explanation.reference.zone }

    private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

    private var facts: [Page.Fact] {
        let (period, knownAt, rules) = (explanation.window.period, explanation.knownAt, explanation.reference.rules)
        var facts = [
            Page.Fact(Word.reference(language), "\(explanation.reference)"),
            Page.Fact(Word.value(language), value),
            Page.Fact(Word.definition(language), explanation.figure.definition(language)),
            Page.Fact(Word.period(language), period.span(language)),
            Page.Fact(Word.asOf(language), explanation.window.asOf.label(language, zone)),
            Page.Fact(Word.knownAt(language), knownAt.label(language, zone)),
        ]
        let parts = explanation.reference.conditions.map { condition in
            let name = condition.dimension.label(of: condition.key, language, withYear: true).printable
            return "\(condition.dimension.word(language))\(say("：", ": "))\(name)"
        }
        if !parts.isEmpty { facts.append(Page.Fact(Word.scope(language), parts.joined(separator: say("；", "; ")))) }
        let excluded = Exclusion.allCases.filter(rules.excluded.contains).map { $0.label(language) }
        if !excluded.isEmpty { facts.append(Page.Fact(Word.excluded(language), excluded.joined(separator: say("、", ", ")))) }
        if explanation.figure == .rate(.closedOfClosable) {
            let names = Category.allCases.filter(rules.closable.contains).map { language == .chinese ? $0.label : $0.englishLabel }
            facts.append(Page.Fact(say("应办类别", "Categories to close"), names.joined(separator: say("、", ", "))))
        }
        return facts
    }

    private var value: String {
        if explanation.isMissing, explanation.figure.group != .data { return say("无数据", "no data") }
        switch explanation.value {
        case .count(let count): return "\(count)"
        case .ratio(let ratio):
            return (ratio.percent.map { "\($0)%" } ?? "—") + language.parenthesis("\(ratio.numerator)/\(ratio.denominator)")
        case .workingDays(let days, let count):
            return (days.map { "\($0)\(Word.workingDays(language))" } ?? "—") + language.parenthesis("\(count)")
        case .estimate(let hundredths, let closed, let counted):
            return (hundredths.map { "\(Ratio.decimals($0))%" } ?? "—") + language.parenthesis("\(closed)/\(counted)")
        case .hours(let hours, let count):
            let text = hours.map { "\(Hours.decimals($0, places: 2))\(Word.hours(language))" } ?? "—"
            return text + language.parenthesis(say("\(count)件", "\(count) tickets"))
        }
    }

    private var sources: Page.Section {
        let columns = [PageTable.Column(say("批次", "Run")), .init(say("文件", "File"), .leading), .init(say("导出时点", "Shows"), .leading),
                       .init(isOfTickets ? Word.tickets(language) : say("行数", "Rows"))]
        let shown = explanation.sources.prefix(shown.count).map { source in
            PageTable.Row([
                "\(source.imported.run)", source.imported.fileName.printable, zone.wallClock(source.imported.exportedAt), "\(source.count)",
            ].map { PageTable.Cell($0) })
        }
        return Page.Section(title: say("依据的导入", "Imports") + count(explanation.sources.count),
                            blocks: [.table(PageTable(columns: columns, rows: shown))] + rest(explanation.sources.count, .json))
    }

    private var rows: Page.Section {
        let count = explanation.rows.count
        let table = ExplanationTable(explanation.rows, language).page(rows: shown, language, zone)
        let title = isOfTickets ? say("工单", "Tickets") : say("明细", "Rows")
        return Page.Section(title: title + self.count(count), blocks: count == 0 ? [.paragraph("—")] : [.table(table)] + rest(count, .csv))
    }

    private var isOfTickets: Bool { if case .tickets = explanation.rows { true } else { false } }

    private func count(_ count: Int) -> String { language.parenthesis("\(count)") }

    private func rest(_ count: Int, _ format: ExplanationFormat) -> [Page.Block] {
        let more = count - shown.count
        return more <= 0 ? [] : rest.map { [.paragraph($0(more, format))] } ?? []
    }
}

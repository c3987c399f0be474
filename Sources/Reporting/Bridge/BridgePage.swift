import Tickets

/// Lays a bridge out: the two states, the counts with what each cause adds, the rates, and what the causes mean.
package struct BridgePage {
    let bridge: KnownBridge
    /// The published summary that the bridge begins at.
    let edition: Edition?
    let language: Language

    package init(bridge: KnownBridge, edition: Edition? = nil, language: Language) {
        self.bridge = bridge
        self.edition = edition
        self.language = language
    }

    package var page: Page {
        let label = bridge.after.period.label(language)
        let title = edition.map { say("\($0.name(language))以来的变化", "What has changed since \($0.name(language).lowercased())") }
        return Page(title: "\(title ?? say("数据版本比较", "What has become known")) · \(label)",
                    sections: [Page.Section(role: .head, blocks: [.facts(head)]), counts, rates, causes])
    }

    private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

    private var head: [Page.Fact] {
        let (after, zone) = (bridge.after, bridge.after.settings.zone)
        func known(_ summary: Summary) -> String {
            summary.knownAt.label(language, zone) + (summary.isMissing ? say("，无数据", ", no data") : "")
        }
        var facts = edition?.facts(language) ?? []
        facts += [Page.Fact(Word.period(language), after.period.span(language)),
                  Page.Fact(Word.asOf(language), after.window.asOf.label(language, zone)),
                  Page.Fact(say("前", "Before"), known(bridge.before)), Page.Fact(say("后", "After"), known(after))]
        let filter = after.filterLabels(language).map { "\($0.name)\(say("：", ": "))\($0.value)" }
        if !filter.isEmpty { facts.append(Page.Fact(Word.scope(language), filter.joined(separator: say("；", "; ")))) }
        return facts
    }

    private var counts: Page.Section {
        let columns = [PageTable.Column(Word.figure(language), .leading), .init(say("前", "Before"))]
            + ChangeCause.allCases.map { .init($0.label(language)) } + [.init(say("后", "After")), .init(say("变化", "Change"))]
        let rows = bridge.lines.map { line in
            PageTable.Row([PageTable.Cell(line.measure.label(language)), .init(line.before)]
                + ChangeCause.allCases.map { .init(signed(line.changes[$0] ?? 0)) }
                + [.init(line.after), .init(signed(line.after - line.before))])
        }
        let tickets = [PageTable.Cell(say("涉及工单", "Tickets concerned")), .init("")]
            + ChangeCause.allCases.map { .init("\(bridge.tickets[$0] ?? 0)") } + [.init(""), .init("\(bridge.tickets.values.reduce(0, +))")]
        return Page.Section(title: say("变化的来源", "Where the change comes from"),
                            blocks: [.table(PageTable(columns: columns, rows: rows, total: tickets))])
    }

    private var rates: Page.Section {
        let columns = [PageTable.Column(Word.rate(language), .leading), .init(say("前", "Before")), .init(say("后", "After")),
                       .init(say("变化", "Change"))]
        let rows = bridge.rates.map { rate in
            PageTable.Row([
                PageTable.Cell(rate.current.definition.label(language)), PageTable.Cell(rate.base), PageTable.Cell(rate.current),
                .init(rate.isEqual ? Word.unchanged(language) : rate.points.map { $0 + Word.points(language) } ?? "—"),
            ])
        }
        return Page.Section(title: say("比率", "Rates"), blocks: [.table(PageTable(columns: columns, rows: rows))])
    }

    private var causes: Page.Section {
        Page.Section(title: say("来源（一件工单只归一个，先者优先）", "Causes (one for each ticket, the first that applies)"),
                     blocks: [.facts(ChangeCause.precedence.map { Page.Fact($0.label(language), $0.definition(language)) })])
    }

    private func signed(_ count: Int) -> String { count > 0 ? "+\(count)" : "\(count)" }
}

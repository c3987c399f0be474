import Reporting
import Settings
import Tickets

/// What every named rate divides by what, and which settings of the office decide it.
struct DefinitionsPage {
    func content(_ visit: Visit) -> PageContent {
        let language = visit.language
        let columns = [PageTable.Column(Word.rate(language), .leading), .init(visit.say("名称", "Key"), .leading),
                       .init(Word.definition(language), .leading)]
        let rates = RateDefinition.allCases.map { definition in
            PageTable.Row([PageTable.Cell(definition.label(language)), PageTable.Cell(definition.rawValue),
                PageTable.Cell(definition.text(language))])
        }
        let standings = Standing.allCases.map { standing in
            PageTable.Row([PageTable.Cell(standing.word(language)), PageTable.Cell(standing.rawValue),
                PageTable.Cell(standing.meaning(language))])
        }
        let standingColumns = [PageTable.Column(Word.standing(language), .leading), .init(visit.say("名称", "Key"), .leading),
                               .init(Word.definition(language), .leading)]
        return PageContent(area: .definitions, title: visit.say("定义", "Definitions"), markup: visit.markup([
            Page.Section(title: Word.rates(language), blocks: [.table(PageTable(columns: columns, rows: rates))]),
            Page.Section(title: Word.standings(language), blocks: [.table(PageTable(columns: standingColumns, rows: standings))]),
            Self.office(visit),
        ]))
    }

    /// Which settings decide the figures.
    static func office(_ visit: Visit) -> Page.Section {
        let (language, settings) = (visit.language, visit.service.settings)
        func labels(_ categories: Set<Tickets.Category>) -> String {
            Tickets.Category.allCases.filter(categories.contains)
                .map { Tickets.Dimension.category.label(of: $0.rawValue, language, withYear: false) }
                    .joined(separator: visit.say("、", ", "))
        }
        let excluded = settings.excluded.map(\.rawValue).sorted().joined(separator: visit.say("、", ", "))
        let facts = [
            Page.Fact(visit.say("统计时区", "Zone"), settings.zone.identifier),
            Page.Fact(visit.say("计量单位", "Unit"), settings.unit.rawValue),
            Page.Fact(visit.say("主要比率", "Leading rates"),
                settings.headline.map { $0.label(language) }.joined(separator: visit.say("、", ", "))),
            Page.Fact(visit.say("应办类别", "Categories to close"), labels(settings.closable)),
            Page.Fact(visit.say("剔除", "Left out"), excluded.isEmpty ? visit.say("无", "none") : excluded),
        ]
        return Page.Section(title: visit.say("本单位的设置", "Settings of this office"), role: .notes, blocks: [.facts(facts)])
    }
}

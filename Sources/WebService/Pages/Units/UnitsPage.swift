import Charts
import Reporting
import Tickets

/// The units of one dimension side by side: which differ by more than chance, and the table of all with its pooled total.
struct UnitsPage {
    private let dimensions: [Tickets.Dimension]
    private let area: Area
    private let summary: Summary
    private let definition: RateDefinition

    /// Rates that can be compared between units.
    private static let definitions: [RateDefinition] = [.onTimeOfDue, .closedOfDue, .closedOfReceived]

    /// - Returns: nil before the first import.
    init?(_ dimensions: [Tickets.Dimension], _ area: Area, of visit: Visit) async throws {
        let query = visit.address.query
        guard let period = try query.period(visit.zone) ?? visit.currentYear else { return nil }
        let text = query["rate"] ?? RateDefinition.onTimeOfDue.rawValue
        guard let definition = RateDefinition(rawValue: text), Self.definitions.contains(definition) else {
            throw WebFault.unreadable("rate", text, example: "rate=closed_of_due")
        }
        self.dimensions = dimensions
        self.area = area
        self.definition = definition
        summary = try await visit.summary(SummaryRequest(period, asOf: try query.asOf(visit.zone)), filter: try query.filter())
    }

    func content(_ visit: Visit) throws -> PageContent {
        let (language, templates) = (visit.language, visit.service.pages.templates)
        let picker = PeriodPicker(summary.period, in: visit)
        let rates = Choices(name: visit.say("比较", "Compare"), choices: Self.definitions.map { other in
            Frame.Link(label: other.label(language), href: visit.link(visit.address.with("rate", other.rawValue)),
                isCurrent: other == definition)
        })
        var markup = try templates.render(.picker, picker) + templates.render(.choices, rates)
        for dimension in dimensions {
            let funnel = Funnel(definition, of: summary.breakdown(dimension), total: summary.total)
            markup += try templates.render(.funnel, FunnelView(funnel, dimension, visit))
        }
        let page = SummaryPage(summary: summary, language: language)
        markup += visit.markup(dimensions.map(page.section(by:)))
        return PageContent(area: area, title: "\(area.word(language)) · \(summary.period.label(language))", markup: markup)
    }
}

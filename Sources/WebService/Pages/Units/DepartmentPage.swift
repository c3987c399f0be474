import Reporting
import Tickets

/// One department: its summary of a period, and its course over two years.
struct DepartmentPage {
    private let name: String
    private let summary: Summary
    private let trend: Trend

    private static let months = 24

    /// - Returns: nil before the first import.
    init?(of visit: Visit) async throws {
        let query = visit.address.query
        guard let name = visit.parameters["name"], let newest = visit.newestDay, let first = visit.state.days?.lowerBound,
              let period = try query.period(visit.zone) ?? visit.currentYear else { return nil }
        self.name = name
        let filter = [Tickets.Dimension.department: name]
        let asOf = try query.asOf(visit.zone)
        summary = try await visit.summary(SummaryRequest(period, asOf: asOf), filter: filter)
        let periods = Trend.periods(.month, endingWith: try query.day("as-of") ?? newest, count: Self.months).filter { $0.end > first }
        trend = try await visit.summarizer(filter: filter).trend(of: periods, asOf: asOf, knowledge: .run(visit.state.run))
    }

    func content(_ visit: Visit) throws -> PageContent {
        let language = visit.language
        let page = SummaryPage(summary: summary, language: language)
        let picker = PeriodPicker(summary.period, in: visit)
        var markup = try visit.service.pages.templates.render(.picker, picker)
        let sections = summary.isMissing ? [] : [page.keyFigures, page.standings, page.section(by: .category), page.section(by: .district)]
        markup += visit.markup(sections + [TrendPage(trend, language: language).section(Word("月", "Month"))])
        return PageContent(area: .departments, title: "\(name) · \(summary.period.label(language))", markup: markup)
    }
}

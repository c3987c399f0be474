import Reporting
import Tickets

/// How volumes and rates moved: by day, week or month, with what still runs drawn apart.
struct TrendsPage {
    private let kind: Period.Kind
    private let trend: Trend

    /// As many as a picture holds: two months of days, a year of weeks, two years of months.
    private static let counts: [(kind: Period.Kind, count: Int, label: Word)] = [
        (.month, 24, Word("月", "Month")), (.week, 53, Word("周", "Week")), (.day, 62, Word("日", "Day")),
    ]

    init(of visit: Visit) async throws {
        let query = visit.address.query
        let by = query["by"] ?? Period.Kind.month.rawValue
        guard let entry = Self.counts.first(where: { $0.kind.rawValue == by }) else {
            throw WebFault.unreadable("by", by, example: "by=week")
        }
        kind = entry.kind
        let last = try query.day("as-of") ?? visit.newestDay ?? visit.today
        let first = visit.state.days?.lowerBound
        let periods = Trend.periods(kind, endingWith: last, count: entry.count).filter { period in first.map { period.end > $0 } ?? false }
        trend = try await visit.summarizer(filter: try query.filter())
            .trend(of: periods, asOf: try query.asOf(visit.zone), knowledge: .run(visit.state.run))
    }

    func content(_ visit: Visit) throws -> PageContent {
        guard !trend.points.isEmpty else { return try visit.nothing(.trend) }
        let links = Self.counts.map { entry in
            Frame.Link(label: entry.label(visit.language), href: visit.link(visit.address.with("by", entry.kind.rawValue)),
                       isCurrent: entry.kind == kind)
        }
        let choices = Choices(name: visit.say("按", "By"), choices: links)
        let word = Self.counts.first { $0.kind == kind }?.label ?? Word.period
        let note = visit.say("所有期间都截至同一时点；越近的期间，办结的时间越短，办结率偏低是正常的。",
                             "All as of one moment: the younger a period, the less time there was to close, so low rates are normal.")
        var section = TrendPage(trend, language: visit.language).section(word)
        section.blocks.insert(.paragraph(note), at: 0)
        return PageContent(area: .trend, title: visit.say("趋势", "Trend"),
                           markup: try visit.service.pages.templates.render(.choices, choices) + visit.markup([section]))
    }
}

import AlertService
import Reporting
import TicketStore
import Tickets

/// The first page: how fresh the data are, what the newest day and its month brought, what is open, and which alerts are.
///
/// It stands on the last day that exports tell of, or on the day that `as-of` names, so that an old state can be looked at again.
struct TodayPage {
    private let day: Summary
    private let monthToDate: Summary
    /// Every ticket since the first day that is loaded.
    private let all: Summary
    private let alerts: [StoredAlert]

    /// - Returns: nil before the first import.
    init?(of visit: Visit) async throws {
        guard let days = visit.state.days else { return nil }
        let last = try visit.address.query.day("as-of") ?? days.upperBound.advanced(by: -1)
        let asOf = visit.zone.startOfDay(last.advanced(by: 1))
        guard let month = Period.month(last.month, of: last.year),
              let all = Period.range(from: min(days.lowerBound, last), until: last.advanced(by: 1)) else { throw WebFault.notFound }
        day = try await visit.summary(SummaryRequest(.day(last), asOf: asOf))
        monthToDate = try await visit.summary(SummaryRequest(month, asOf: asOf))
        self.all = try await visit.summary(SummaryRequest(all, asOf: asOf))
        alerts = try await visit.alerts.alerts().filter(\.isFiring)
    }

    func content(_ visit: Visit) throws -> PageContent {
        let language = visit.language
        var sections: [Page.Section] = []
        for (summary, name) in [(day, visit.say("最新一日", "The newest day")), (monthToDate, visit.say("本月至今", "Month to date"))] {
            var section = SummaryPage(summary: summary, language: language).keyFigures
            section.title = "\(name) · \(summary.period.label(language))"
            sections.append(section)
        }
        var standings = SummaryPage(summary: all, language: language).standings
        standings.title = visit.say("全部工单的办理状态", "Standing of all tickets")
        sections += [standings, firing(visit)]
        let markup = try visit.service.pages.templates.render(.warnings, Warnings(texts: stale(visit))) + visit.markup(sections)
        return PageContent(area: .today, title: "\(visit.say("今日", "Today")) · \(day.period.label(language))", markup: markup)
    }

    /// Exports come daily: after two days without one, somebody should look.
    private func stale(_ visit: Visit) -> [String] {
        guard let days = visit.state.days, visit.address.query["as-of"] == nil else { return [] }
        let age = days.upperBound.distance(to: visit.today)
        guard age >= 2 else { return [] }
        return [visit.say("最新的导出文件只到 \(days.upperBound.advanced(by: -1))，已有\(age)天没有新数据。请检查导出和收件目录（hotline imports calendar）。",
                          "The newest export ends with \(days.upperBound.advanced(by: -1)): no new data for \(age) days. "
                              + "Check the exports and the inbox (hotline imports calendar).")]
    }

    private func firing(_ visit: Visit) -> Page.Section {
        let facts = alerts.map { alert in
            Page.Fact("\(visit.say("自", "since ")) \(alert.since)", visit.language.say(alert.chinese, alert.english))
        }
        let nothing = Page.Block.paragraph(visit.say("目前没有生效的预警。", "No alert is firing."))
        return Page.Section(title: visit.say("生效的预警", "Alerts that are firing"), blocks: facts.isEmpty ? [nothing] : [.facts(facts)])
    }
}

import Charts
import Reporting
import Tickets

/// The first page: how fresh the data are, what the newest day and its month brought, and what is open.
///
/// It stands on the last day that exports tell of, or on the day that `as-of` names, so that an old state can be looked at again.
struct TodayPage {
    /// Nil before the first import.
    private let figures: Figures?

    private struct Figures {
        var day: Summary
        var monthToDate: Summary
        /// Every ticket since the first day that is loaded.
        var all: Summary
    }

    init(of visit: Visit) async throws {
        guard let days = visit.state.days else {
            figures = nil
            return
        }
        let last = try visit.address.query.day("as-of") ?? days.upperBound.advanced(by: -1)
        let asOf = visit.zone.startOfDay(last.advanced(by: 1))
        guard let month = Period.month(last.month, of: last.year),
              let all = Period.range(from: min(days.lowerBound, last), until: last.advanced(by: 1)) else { throw WebFault.notFound }
        figures = Figures(day: try await visit.summary(SummaryRequest(.day(last), asOf: asOf)),
                          monthToDate: try await visit.summary(SummaryRequest(month, asOf: asOf)),
                          all: try await visit.summary(SummaryRequest(all, asOf: asOf)))
    }

    func content(_ visit: Visit) throws -> PageContent {
        let language = visit.language
        guard let figures else {
            let title = visit.say("还没有数据", "No data yet")
            let notice = NoData(text: visit.say("导入第一个导出文件后，这里就有数字。", "Figures appear once the first export is imported."),
                                command: "hotline import FILE")
            return PageContent(area: .today, title: title, markup: try visit.service.pages.templates.render(.nothing, notice))
        }
        var blocks = HTMLBlocks(language: language)
        var writer = MarkupWriter()
        for (summary, name) in [(figures.day, visit.say("最新一日", "The newest day")), (figures.monthToDate, visit.say("本月至今", "Month to date"))] {
            var section = SummaryPage(summary: summary, language: language).keyFigures
            section.title = "\(name) · \(summary.period.label(language))"
            blocks.write(section, to: &writer)
        }
        var standings = SummaryPage(summary: figures.all, language: language).standings
        standings.title = visit.say("全部工单的办理状态", "Standing of all tickets")
        blocks.write(standings, to: &writer)
        return PageContent(area: .today, title: "\(visit.say("今日", "Today")) · \(figures.day.period.label(language))", markup: writer.markup)
    }

    private struct NoData {
        var text: String
        var command: String
    }
}

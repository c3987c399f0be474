import Statistics
import Tickets

/// What a person who opens an alert sees: its sentence, who carries it, why the on-time share changed, which tickets to look at.
package struct AlertDetail: Sendable {
    private static let dueDays = 14
    private static let shownTickets = 20
    private static let leastCompared = 20

    package let words: AlertWords
    /// The unit that makes the series slow, where it is another one and explains it.
    package let driver: Series?
    package let contributions: [DriverFinding.Contribution]
    /// The change of the on-time share against the same days a year ago, else against the days before; nil without either.
    package let split: RateSplit?
    package let overdue: [OverdueTicket]
    package let overdueCount: Int
    package let daysToNoticeHalving: Int?

    package init(_ finding: Finding, _ history: TicketHistory, _ replay: Replay, unit: String = "件", office: String = "全市") {
        let day = history.through, series = finding.key.series
        let window = day.advanced(by: 1 - Self.dueDays)..<day.advanced(by: 1)
        let lastYear = SpringFestival.lastYear(of: window) ?? window.lowerBound.yearEarlier..<window.upperBound.yearEarlier
        let overdue = history.overdue(series)
        var context = AlertSentence.Context()
        context.due = replay.book?.onTime(series, due: window, known: day)
        context.usual = replay.book?.onTime(series, due: lastYear, known: lastYear.upperBound.advanced(by: -1))
        context.days = Self.dueDays
        context.overdue = overdue.count
        context.unit = unit
        context.office = office
        let isComparable = context.usual.map { $0.total >= Self.leastCompared } ?? false
        let earlier = isComparable ? lastYear : window.lowerBound.advanced(by: -Self.dueDays)..<window.lowerBound
        words = AlertSentence(series, finding.reason, on: day, context: context).words
        driver = finding.driver == series ? nil : finding.driver
        contributions = replay.episodes.last { $0.key == finding.key }?.drivers.contributions ?? []
        split = history.split(series, by: series.level == .department ? .category : .department, due: window, earlier: earlier)
        self.overdue = Array(overdue.prefix(Self.shownTickets))
        overdueCount = overdue.count
        daysToNoticeHalving = replay.pace.standings[series]?.daysToNoticeHalving
    }
}

extension CalendarDay {
    /// The same date a year earlier; 28 February for the 29th.
    fileprivate var yearEarlier: CalendarDay {
        CalendarDay(year: year - 1, month: month, day: dayOfMonth) ?? advanced(by: -366)
    }
}

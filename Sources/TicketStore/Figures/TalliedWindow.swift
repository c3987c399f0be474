import Postgres
import Tickets

/// A question that the tallies answer: whole months, or from a month's start to the cut-off, as they stood at a midnight and as is
/// known now.
struct TalliedWindow {
    /// Days `[start, cut)`, and the day before whose start everything has happened.
    let start: CalendarDay
    let cut: CalendarDay
    let asOf: CalendarDay

    /// Nil where the tallies do not tell: the figures are then counted from the tickets.
    init?(_ question: FiguresQuestion, rules: StoredTallyRules, latestRun: Int) {
        let zone = question.zone
        guard rules.isComplete, rules.rules == TallyRules(counting: question.rules, zone: zone), question.knownAt >= latestRun,
              question.filter.isEmpty, question.start < question.cut,
              [question.start, question.cut, question.asOf].allSatisfy({ zone.startOfDay(zone.day(of: $0)) == $0 })
        else { return nil }
        start = zone.day(of: question.start)
        cut = zone.day(of: question.cut)
        asOf = zone.day(of: question.asOf)
        guard start.dayOfMonth == 1, cut == asOf || cut.dayOfMonth == 1 else { return nil }
    }

    /// `$1` to `$4` of the queries.
    var parameters: [any PostgresEncodable] { [start, cut, asOf, TalliedWindow.monthStart(of: asOf)] }

    /// `$1` to `$3` of the query for the stock.
    var stockParameters: [any PostgresEncodable] { [start, cut, TalliedWindow.monthStart(of: cut)] }

    private static func monthStart(of day: CalendarDay) -> CalendarDay { CalendarMonth(of: day).firstDay }
}

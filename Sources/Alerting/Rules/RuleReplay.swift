package import Tickets

/// Walks a plain rule over the days of a history: it fires on the first day that its condition holds, and ends after five calm
/// working days.
package enum RuleReplay {
    private static let calmWorkdays = 5

    package static func episodes(_ rule: Rule, _ series: Series, _ book: RuleBook, days: Range<CalendarDay>,
                                 without uncovered: Set<CalendarDay> = []) -> [Episode] {
        var episodes: [Episode] = [], calm = 0, isOpen = false
        for day in days where !uncovered.contains(day) {
            guard let verdict = book.verdict(rule, series, on: day) else { continue }
            if !isOpen, verdict.holds {
                isOpen = true
                calm = 0
                episodes.append(Episode(key: AlertKey(rule: rule.name, series: series), firedOn: day, onset: day, reason: verdict.reason,
                                        latest: verdict.reason, drivers: .none))
            } else if isOpen {
                episodes[episodes.count - 1].latest = verdict.reason
                if book.isWorkday(day) { calm = verdict.isCalm ? calm + 1 : 0 }
                guard calm >= calmWorkdays else { continue }
                episodes[episodes.count - 1].endedOn = day
                isOpen = false
            }
        }
        return episodes
    }
}

package import Tickets

/// A row of periods, each with its figures as of the same moment, so that a young period shows as what it is: not finished.
package struct Trend: Sendable {
    package let settings: SummarySettings
    package let knownAt: KnownAt
    package let rules: CountingRules
    /// In order of time; those that had not begun by the as-of are left out.
    package let points: [AnsweredWindow]

    /// The periods of one kind that end with the one that holds `day`, in order of time.
    /// - Parameter kind: a day, a week or a month.
    package static func periods(_ kind: Period.Kind, endingWith day: CalendarDay, count: Int) -> [Period] {
        let last: Period? = switch kind {
        case .week: Period.day(day).week
        case .month: Period.month(day.month, of: day.year)
        default: .day(day)
        }
        var periods: [Period] = []
        var next = last
        while let period = next, periods.count < count {
            periods.append(period)
            next = period.previous
        }
        return periods.reversed()
    }
}

extension Period {
    /// The ISO week that holds the first day.
    fileprivate var week: Period? {
        let monday = start.advanced(by: 1 - start.weekday)
        let thursday = monday.advanced(by: 3)
        guard let january1 = CalendarDay(year: thursday.year, month: 1, day: 1) else { return nil }
        return Period.week(january1.distance(to: thursday) / 7 + 1, of: thursday.year)
    }
}

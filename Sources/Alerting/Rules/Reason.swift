package import Statistics
package import Tickets

/// The numbers on which an alert was decided.
package enum Reason: Sendable {
    /// Closings since the onset beside those expected; evidence and its limit; φ; the unit that carries the shortfall.
    case pace(onset: CalendarDay, counts: ObservedExpected, sum: Double, limit: Double, overdispersion: Double, driver: Series?)
    /// On time of the tickets due in the window.
    case onTime(Share, least: Double, window: Range<CalendarDay>)
    case dropped(Share, from: Share, lowestDrop: Double, window: Range<CalendarDay>, earlier: Range<CalendarDay>)
    /// On time of the tickets due on each of the last working days, the oldest first.
    case inARow([Share], least: Double)
    case closedWithin(Share, workdays: Int, least: Double, received: Range<CalendarDay>)
    case overdue(Int, limit: Int, median: Double?)
    case data(DataDefect)

    /// Observed ÷ expected since the onset, for the closing-pace monitor.
    package var pace: Double? {
        if case .pace(_, let counts, _, _, _, _) = self { counts.ratio } else { nil }
    }

    /// Every number by name, to be kept with the event that it decided.
    package var numbers: [(name: String, value: String)] {
        func share(_ share: Share, _ prefix: String = "") -> [(name: String, value: String)] {
            [("\(prefix)count", "\(share.count)"), ("\(prefix)total", "\(share.total)")]
        }
        func window(_ window: Range<CalendarDay>, _ prefix: String = "") -> [(name: String, value: String)] {
            [("\(prefix)from", "\(window.lowerBound)"), ("\(prefix)until", "\(window.upperBound)")]
        }
        switch self {
        case .pace(let onset, let counts, let sum, let limit, let overdispersion, let driver):
            return [("onset", "\(onset)"), ("observed", "\(counts.observed)"), ("expected", "\(counts.expected)"), ("evidence", "\(sum)"),
                    ("limit", "\(limit)"), ("p", "\(Slowdown.probability(sum))"), ("overdispersion", "\(overdispersion)")]
                + (driver.map { [("driver", "\($0.level.rawValue):\($0.name)")] } ?? [])
        case .onTime(let now, let least, let days):
            return share(now) + [("least", "\(least)")] + window(days)
        case .dropped(let now, let earlier, let lowest, let days, let before):
            return share(now) + share(earlier, "earlier_") + [("lowest_drop", "\(lowest)")] + window(days) + window(before, "earlier_")
        case .inARow(let shares, let least):
            return shares.enumerated().flatMap { share($1, "day\($0 + 1)_") } + [("least", "\(least)")]
        case .closedWithin(let closed, let workdays, let least, let received):
            return share(closed) + [("workdays", "\(workdays)"), ("least", "\(least)")] + window(received, "received_")
        case .overdue(let count, let limit, let median):
            return [("overdue", "\(count)"), ("limit", "\(limit)")] + (median.map { [("median", "\($0)")] } ?? [])
        case .data(let defect):
            return [("defect", defect.name), ("day", "\(defect.day)")] + defect.numbers
        }
    }
}

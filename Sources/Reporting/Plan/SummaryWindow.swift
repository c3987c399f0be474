package import Tickets

/// A period as it is counted: received, flow and stock stop at `cut`, and what happened before `asOf` is known.
package struct SummaryWindow: Hashable, Sendable {
    package let period: Period
    package let start: Instant
    /// The period's own end, whether reached or not.
    package let end: Instant
    package let asOf: Instant
    /// The days of the window, with the one that the cut falls into.
    package let days: Range<CalendarDay>

    /// The end of the counted window `[start, cut)`.
    package var cut: Instant { min(end, asOf) }
    package var isUnfinished: Bool { asOf < end }

    /// - Parameter asOf: after the period's start.
    init(_ period: Period, asOf: Instant, zone: ReportingZone) {
        self.period = period
        self.asOf = asOf
        start = zone.startOfDay(period.start)
        end = zone.startOfDay(period.end)
        let last = zone.day(of: Instant(microseconds: min(end, asOf).microseconds - 1))
        isCutAtMidnight = zone.secondOfDay(of: asOf) == 0 && Instant(seconds: asOf.seconds) == asOf
        days = period.start..<max(last, period.start).advanced(by: 1)
    }

    /// The last day is over, so that whatever happened on it is known.
    let isCutAtMidnight: Bool

    /// `2020-01` for every month that the window touches, in order.
    package var months: [String] {
        days.filter { $0 == days.lowerBound || $0.dayOfMonth == 1 }.map { String($0.description.prefix(7)) }
    }
}

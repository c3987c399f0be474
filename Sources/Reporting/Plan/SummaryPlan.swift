package import Tickets

/// Which windows a summary asks for: the period, and what it is compared with at the same age.
package enum SummaryPlan {
    /// - Parameters:
    ///   - requested: the as-of; by default the earlier of the period's end and `latestExport`, or the period's end where no
    ///     export reaches into the period.
    ///   - latestExport: the end of the last day that any export tells of.
    /// - Throws: `ReportingError.asOfNotAfterStart` for a requested as-of before which nothing of the period has happened.
    package static func windows(
        for period: Period, asOf requested: Instant? = nil, latestExport: Instant?, zone: ReportingZone
    ) throws(ReportingError) -> ComparedWindows<SummaryWindow> {
        let start = zone.startOfDay(period.start), end = zone.startOfDay(period.end)
        let asOf: Instant
        if let requested {
            guard requested > start else { throw .asOfNotAfterStart(period, asOf: requested, zone) }
            asOf = requested
        } else if let latestExport, latestExport > start {
            asOf = min(latestExport, end)
        } else {
            asOf = end
        }
        func window(like period: Period, _ other: Period) -> SummaryWindow {
            SummaryWindow(other, asOf: asOfOfSameAge(asOf, period, in: other, zone), zone: zone)
        }

        var windows = ComparedWindows(period: SummaryWindow(period, asOf: asOf, zone: zone))
        windows.previous = period.previous.map { window(like: period, $0) }
        windows.lastYear = period.lastYear.map { window(like: period, $0) }
        if period.kind == .month, period.start.month == 2,
           let both = Period.toDate(through: 2, of: period.start.year), let before = both.lastYear {
            windows.januaryFebruary = .init(thisYear: SummaryWindow(both, asOf: asOf, zone: zone),
                                           lastYear: window(like: both, before))
        }
        if period.kind == .month, period.start.month <= 2,
           let days = SpringFestival.lastYear(of: period.start..<period.end), let aligned = Period.range(from: days.lowerBound, until: days.upperBound) {
            windows.springFestival = window(like: period, aligned)
        }
        return windows
    }

    /// A finished period is compared with the other one seen with the same lag after its end; an unfinished one with as many
    /// days and hours of the other, at most the whole. Counted on the wall clock, so that a change to summer time moves nothing.
    private static func asOfOfSameAge(_ asOf: Instant, _ period: Period, in other: Period, _ zone: ReportingZone) -> Instant {
        let isFinished = asOf >= zone.startOfDay(period.end)
        let days = (isFinished ? period.end : period.start).distance(to: zone.day(of: asOf))
        let day = (isFinished ? other.end : other.start).advanced(by: days)
        var moved = zone.instant(day, secondOfDay: Int64(zone.secondOfDay(of: asOf)))
        moved.microseconds += asOf.microseconds - Instant(seconds: asOf.seconds).microseconds
        return isFinished ? moved : min(moved, zone.startOfDay(other.end))
    }
}

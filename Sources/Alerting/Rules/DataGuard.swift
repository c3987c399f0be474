import Statistics
package import Tickets

/// Judges the exports before anything else is judged: freshness and volume.
package enum DataGuard {
    /// The export that shows the end of a day.
    package struct Export: Sendable {
        package var day: CalendarDay
        package var rows: Int
        package var rejected: Int

        package init(day: CalendarDay, rows: Int, rejected: Int = 0) {
            self.day = day
            self.rows = rows
            self.rejected = rejected
        }
    }

    /// An export is expected so many hours after the end of its day; later it is late, a day later missing.
    package static let defaultGraceHours = 12
    private static let comparedExports = 8
    private static let leastCompared = 4
    private static let leastUsualRows = 20.0

    /// - Parameters:
    ///   - exports: of the last weeks, in any order.
    ///   - day: the last day that should have been exported.
    ///   - now: the moment of judging.
    /// - Returns: nil where the day can be judged, or is still awaited in good time.
    package static func defect(_ exports: [Export], on day: CalendarDay, now: Instant, calendar: WorkCalendar,
                               zone: ReportingZone = .shanghai, graceHours: Int = defaultGraceHours) -> DataDefect? {
        guard let export = exports.first(where: { $0.day == day }) else {
            let hours = (now.seconds - zone.startOfDay(day.advanced(by: 1)).seconds) / 3600
            let isOvertaken = exports.contains { $0.day > day }
            return isOvertaken || hours >= Int64(graceHours + 24) ? .missing(day) : hours >= Int64(graceHours) ? .late(day) : nil
        }
        if export.rejected * 2 > export.rows { return .rejected(day, rejected: export.rejected, rows: export.rows) }
        let alike = exports.filter { $0.day < day && calendar.isWorkday($0.day) == calendar.isWorkday(day) }
            .sorted { $0.day > $1.day }.prefix(comparedExports)
        if alike.count >= leastCompared, let usual = Percentile.median(alike.map { Double($0.rows) }), usual >= leastUsualRows,
           Double(export.rows) * 2 < usual {
            return .small(day, rows: export.rows, usual: Int(usual.rounded()))
        }
        return nil
    }
}

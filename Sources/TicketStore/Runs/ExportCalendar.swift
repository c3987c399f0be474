package import Tickets

/// Which days' exports have come from a source, and what is odd about them: the ground on which figures and alerts stand.
package struct ExportCalendar: Sendable {
    package enum State: String, Sendable, CaseIterable {
        /// Expected and not there.
        case missing
        /// Came after the file of a later day, or more than a day and a half after its own end while the one before had come in time.
        case late
        /// Less than half as many rows as usual on such a day.
        case short
        /// Came more than once.
        case resent
        /// More than half of its rows could not be read.
        case mostlyRejected = "mostly_rejected"
    }

    package struct Day: Sendable, Hashable {
        package var source: String
        package var day: CalendarDay
        /// Whether the source sends a file for such a day.
        package var isExpected: Bool
        /// Empty for a day in order.
        package var states: [State]
        package var runs: [Int]
        package var rowsRead: Int
        package var rejected: Int
    }

    /// By source, then by day.
    package let days: [Day]

    /// An export that comes later than this after the end of its day is late.
    private static let graceSeconds: Int64 = 36 * 3600
    /// Usual is the median of as many days of the same kind as this, where there are at least half as many.
    private static let usualDays = 8
    /// Below this median a half-empty day is chance.
    private static let smallestUsualRows = 20

    /// - Parameters:
    ///   - imports: those in force.
    ///   - window: the days to tell of; a source is expected from its first export on.
    package init(_ imports: [RecordedImport], window: Range<CalendarDay>, calendar: WorkCalendar, zone: ReportingZone) {
        let bySource = Dictionary(grouping: imports.filter { $0.revertedBy == nil }, by: \.source)
        days = bySource.sorted { $0.key < $1.key }.flatMap { source, imports in
            SourceDays(imports, calendar: calendar, zone: zone).days(of: source, in: window)
        }
    }

    /// The exports of one source by the day that they show.
    private struct SourceDays {
        let byDay: [CalendarDay: [RecordedImport]]
        let calendar: WorkCalendar
        let zone: ReportingZone
        /// Whether files come for days off too, as they do from a hotline that answers every day.
        let sendsOnDaysOff: Bool

        init(_ imports: [RecordedImport], calendar: WorkCalendar, zone: ReportingZone) {
            byDay = Dictionary(grouping: imports.sorted { $0.run < $1.run }) { zone.day(of: $0.exportedAt.adding(seconds: -1)) }
            self.calendar = calendar
            self.zone = zone
            let shown = byDay.keys.sorted()
            let span = shown.first.flatMap { first in shown.last.map { first..<$0.advanced(by: 1) } }
            let daysOff = span.map { $0.filter { !calendar.isWorkday($0) } } ?? []
            let sent = byDay
            sendsOnDaysOff = daysOff.isEmpty || daysOff.count { sent[$0] != nil } * 2 >= daysOff.count
        }

        func days(of source: String, in window: Range<CalendarDay>) -> [Day] {
            guard let first = byDay.keys.min() else { return [] }
            return window.filter { $0 >= first }.map { day in
                let imports = byDay[day] ?? []
                let isExpected = sendsOnDaysOff || calendar.isWorkday(day)
                return Day(source: source, day: day, isExpected: isExpected, states: states(day, imports, isExpected: isExpected),
                           runs: imports.map(\.run), rowsRead: imports.map(\.rowsRead).max() ?? 0,
                           rejected: imports.map(\.rejected).max() ?? 0)
            }
        }

        private func states(_ day: CalendarDay, _ imports: [RecordedImport], isExpected: Bool) -> [State] {
            guard let first = imports.first else { return isExpected ? [.missing] : [] }
            var states: [State] = []
            if isLate(first, day) { states.append(.late) }
            let rows = imports.map(\.rowsRead).max() ?? 0
            if let usual = usualRows(before: day), rows * 2 < usual { states.append(.short) }
            if imports.count > 1 { states.append(.resent) }
            if imports.contains(where: { $0.rejected * 2 > $0.rowsRead }) { states.append(.mostlyRejected) }
            return states
        }

        private func isLate(_ found: RecordedImport, _ day: CalendarDay) -> Bool {
            if byDay.contains(where: { $0.key > day && ($0.value.first?.run ?? .max) < found.run }) { return true }
            // A backlog that is loaded at once says nothing about when its files came.
            guard let before = byDay.filter({ $0.key < day }).max(by: { $0.key < $1.key })?.value.first else { return false }
            return delay(before) <= ExportCalendar.graceSeconds && delay(found) > ExportCalendar.graceSeconds
        }

        private func delay(_ found: RecordedImport) -> Int64 { found.startedAt.seconds - found.exportedAt.seconds }

        private func usualRows(before day: CalendarDay) -> Int? {
            let kind = calendar.isWorkday(day)
            let like = byDay.keys.filter { $0 < day && calendar.isWorkday($0) == kind }.sorted().suffix(ExportCalendar.usualDays)
            guard like.count * 2 >= ExportCalendar.usualDays else { return nil }
            let rows = like.map { byDay[$0]?.map(\.rowsRead).max() ?? 0 }.sorted()
            let median = rows[rows.count / 2]
            return median >= ExportCalendar.smallestUsualRows ? median : nil
        }
    }
}

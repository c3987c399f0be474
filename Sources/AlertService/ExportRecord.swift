import Alerting
import TicketStore
import Tickets

/// Which days the exports of the sources tell of, and whether the newest can be judged.
struct ExportRecord {
    /// Whoever has sent nothing for so long is no longer awaited: its tickets are an archive.
    private static let awaitedDays = 30

    /// The last day whose end an export shows; nil before the first.
    let lastCompleteDay: CalendarDay?
    /// Days whose exports were expected and never came.
    let missingDays: Set<CalendarDay>
    private let days: [String: [ExportCalendar.Day]]
    private let calendar: WorkCalendar
    private let zone: ReportingZone
    private let now: Instant

    init(_ imports: [RecordedImport], calendar: WorkCalendar, zone: ReportingZone, at now: Instant) {
        let yesterday = zone.day(of: now).advanced(by: -1)
        let shown = imports.filter { $0.revertedBy == nil }.map { zone.day(of: $0.exportedAt).advanced(by: -1) }
        lastCompleteDay = shown.max().map { min($0, yesterday) }
        let first = shown.min() ?? yesterday
        let window = first..<max(first, yesterday.advanced(by: 1))
        days = Dictionary(grouping: ExportCalendar(imports, window: window, calendar: calendar, zone: zone).days, by: \.source)
        let byDay = Dictionary(grouping: days.values.joined().filter(\.isExpected), by: \.day)
        missingDays = Set(byDay.filter { $0.value.allSatisfy(\.runs.isEmpty) }.keys)
        (self.calendar, self.zone, self.now) = (calendar, zone, now)
    }

    /// What is wrong with the newest export of each source, or with the next one, which is awaited.
    /// - Parameter isWatched: an alert about the data is open, so that silence of a month does not end it.
    func defects(isWatched: Bool) -> [DataDefect] {
        days.sorted { $0.key < $1.key }.compactMap { _, days in
            guard let expected = days.last(where: \.isExpected)?.day,
                  let newest = days.last(where: { !$0.runs.isEmpty })?.day else { return nil }
            let isAwaited = isWatched || newest.distance(to: expected) <= Self.awaitedDays
            let awaited = isAwaited ? days.first { $0.isExpected && $0.day > newest }?.day : nil
            let exports = days.filter { !$0.runs.isEmpty }
                .map { DataGuard.Export(day: $0.day, rows: $0.rowsRead, rejected: $0.rejected) }
            return DataGuard.defect(exports, on: awaited ?? newest, now: now, calendar: calendar, zone: zone)
        }
    }
}

import TicketStore
import Tickets

/// A moment at which days could be judged for the first time, with all that was known before an export told of a later day.
struct KnownMoment: Hashable, Sendable {
    /// The last run that counts.
    let run: Int
    /// Days to be judged.
    let days: Range<CalendarDay>

    /// The moments of a store in their order. The first export tells of all days before it too.
    ///
    /// - Parameters:
    ///   - last: the last complete day.
    ///   - delay: so many days are not judged yet, since their closings are still being exported.
    static func all(_ imports: [RecordedImport], latestRun: Int, since: CalendarDay, last: CalendarDay, delay: Int,
                    zone: ReportingZone) -> [KnownMoment] {
        var moments: [KnownMoment] = [], covered: CalendarDay?, next = since
        func close(_ day: CalendarDay, _ run: Int) {
            let end = day.advanced(by: 1 - delay)
            guard end > next else { return }
            moments.append(KnownMoment(run: run, days: next..<end))
            next = end
        }
        for export in imports.sorted(by: { $0.run < $1.run }) {
            let day = min(last, zone.day(of: export.exportedAt).advanced(by: -1))
            guard covered.map({ $0 < day }) ?? true else { continue }
            if let covered { close(covered, export.run - 1) }
            covered = day
        }
        if let covered { close(covered, latestRun) }
        return moments
    }
}

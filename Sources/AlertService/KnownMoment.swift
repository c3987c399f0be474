import TicketStore
import Tickets

/// A moment at which days could be judged for the first time, with all that was known before an export told of a later day.
struct KnownMoment: Hashable, Sendable {
    /// The last run that counts.
    let run: Int
    /// The last day whose end an export shows.
    let covered: CalendarDay

    /// The moments of a store in their order.
    /// - Parameter last: the last complete day.
    static func all(_ imports: [RecordedImport], latestRun: Int, last: CalendarDay, zone: ReportingZone) -> [KnownMoment] {
        var moments: [KnownMoment] = [], covered: CalendarDay?
        for export in imports.sorted(by: { $0.run < $1.run }) {
            let day = min(last, export.lastDay(zone))
            guard covered.map({ $0 < day }) ?? true else { continue }
            if let covered { moments.append(KnownMoment(run: export.run - 1, covered: covered)) }
            covered = day
        }
        return moments + (covered.map { [KnownMoment(run: latestRun, covered: $0)] } ?? [])
    }
}

extension RecordedImport {
    /// The last day whose end it shows.
    func lastDay(_ zone: ReportingZone) -> CalendarDay { zone.day(of: exportedAt).advanced(by: -1) }
}

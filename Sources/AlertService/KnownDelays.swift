import Alerting
import TicketStore
import Tickets

/// How late closings showed up in the exports, as it could be measured at a moment of the past. The same as `ClosingDelay` says of now.
struct KnownDelays: Sendable {
    /// In the order of the days of the closings.
    private let appearances: [(closed: CalendarDay, run: Int)]
    private let imports: [Int: (source: String, lastDay: CalendarDay)]
    private let window: Int

    /// - Parameters:
    ///   - appearances: each closing with the run that first told of it.
    ///   - window: the days of closings that are measured.
    init(_ appearances: [(closed: CalendarDay, run: Int)], _ imports: [RecordedImport], window: Int, zone: ReportingZone) {
        self.appearances = appearances.sorted { $0.closed < $1.closed }
        self.imports = Dictionary(uniqueKeysWithValues: imports.map { ($0.run, ($0.source, $0.lastDay(zone))) })
        self.window = window
    }

    /// Days that were not judged yet, since closings of theirs were still to come.
    func days(at moment: KnownMoment) -> Int {
        let start = moment.covered.advanced(by: -window)
        let shown = Dictionary(grouping: imports.filter { $0.key <= moment.run }.values, by: \.source).mapValues { exports in
            (first: exports.map(\.lastDay).min() ?? start, days: exports.map(\.lastDay).filter { $0 >= start }.sorted())
        }
        var appeared: [Int] = []
        for (closed, run) in appearances[place(of: start)...].prefix(while: { $0.closed <= moment.covered }) where run <= moment.run {
            guard let export = imports[run], let (first, days) = shown[export.source], first < closed,
                  let soonest = days.first(where: { $0 >= closed }) else { continue }
            let lag = max(0, soonest.distance(to: export.lastDay))
            if lag >= appeared.count { appeared += Array(repeating: 0, count: lag + 1 - appeared.count) }
            appeared[lag] += 1
        }
        return ReportingDelay.days(appeared: appeared)
    }

    private func place(of day: CalendarDay) -> Int {
        var (low, high) = (0, appearances.count)
        while low < high {
            let middle = (low + high) / 2
            if appearances[middle].closed < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

import Postgres
import Synchronization
import TicketStore
package import Tickets

/// What the figures of this moment rest on: the newest run, and the days that exports tell of.
package struct DataState: Sendable, Hashable {
    /// 0 before the first import.
    package var run: Int
    /// Changes with alerts and with what people did about them.
    package var alertMark = ""
    package var finishedAt: Instant?
    /// Loaded days `[first, end)`, with gaps between them perhaps; nil before the first import.
    package var days: Range<CalendarDay>?

    package var isEmpty: Bool { days == nil }
}

/// Knows the newest state. It asks the store for one number each time, and for the rest only when that has changed.
final class DataWatch: Sendable {
    private let store: TicketStore
    private let zone: ReportingZone
    private let known = Mutex<DataState?>(nil)

    init(store: TicketStore, zone: ReportingZone) {
        self.store = store
        self.zone = zone
    }

    func current() async throws -> DataState {
        let (zone, known) = (zone, known.withLock { $0 })
        let state = try await store.run { connection in
            let version = try DataVersion.current(on: connection), run = version.run
            if var known, known.run == run {
                known.alertMark = version.alertMark
                return known
            }
            let spans = try Coverage.load(knownAt: run, zone: zone, on: connection).spans
            let first = spans.map { min($0.first, $0.end) }.min(), end = spans.map(\.end).max()
            return DataState(run: run, alertMark: version.alertMark, finishedAt: run == 0 ? nil : try Imports.finished(run, on: connection),
                             days: first.flatMap { first in end.map { first..<max(first, $0) } })
        }
        self.known.withLock { $0 = state }
        return state
    }
}

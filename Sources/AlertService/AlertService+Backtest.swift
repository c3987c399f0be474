import Alerting
internal import Foundation
import TicketStore
package import Tickets

extension AlertService {
    /// What the settings would have said since a day, of the tickets as they were known at the time of each; nil before the first export.
    ///
    /// Every day whose evening an export of its own shows is judged by a replay of all that was known then, several at a time.
    /// - Parameter onProgress: is told now and then how many of all replays are done.
    package func backtest(since: CalendarDay, at now: Instant,
                          onProgress: (_ done: Int, _ all: Int) -> Void = { _, _ in }) async throws -> BacktestReport? {
        let settings = settings
        guard let reading = try await store.snapshot({ try PastReading(settings, since: since, at: now, on: $0) }) else { return nil }
        let moments = reading.moments
        var report = BacktestReport(backtest: Backtest(days: since..<max(since, moments.last?.days.upperBound ?? since)), standings: [:])
        try await withThrowingTaskGroup(of: (place: Int, judged: PastReading.Judged).self) { group in
            var started = 0, next = 0, waiting: [Int: PastReading.Judged] = [:]
            func start() {
                guard started < moments.count else { return }
                let place = started
                started += 1
                group.addTask {
                    try Task.checkCancellation()
                    return (place, reading.judged(place))
                }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { start() }
            while let done = try await group.next() {
                waiting[done.place] = done.judged
                // What people would have heard of a day depends on what they had heard before.
                while let judged = waiting.removeValue(forKey: next) {
                    report.take(judged)
                    next += 1
                }
                onProgress(next, moments.count)
                start()
            }
        }
        return report
    }
}

extension BacktestReport {
    fileprivate mutating func take(_ judged: PastReading.Judged) {
        backtest.judge(judged.days, by: judged.episodes, defects: judged.defects)
        standings = judged.standings
    }
}

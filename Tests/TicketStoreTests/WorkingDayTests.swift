@testable import Reporting
import Testing
import TestSupport
@testable import TicketStore
import Tickets

/// Working days of a small office, worked out by hand: day 1 is a Monday, days 6 and 7 a weekend.
@Suite(.verifiedTallies) struct WorkingDayTests {
    private func office() async throws -> TicketStore {
        let store = try await TestDatabase.make().store
        var inferred = Exports.ticket("I", receivedOn: 8)
        inferred.closing = Closing(at: Exports.time(9), isInferred: true)
        try await store.take(Exports.export(day: 12, [
            Exports.ticket("A", closedOn: 1), Exports.ticket("B", closedOn: 4),
            Exports.ticket("C", receivedOn: 5, closedOn: 6), Exports.ticket("D", receivedOn: 5, closedOn: 8),
            Exports.ticket("E", closedOn: 5, dueOn: 2), Exports.ticket("F", closedOn: 11, dueOn: 5),
            Exports.ticket("G", dueOn: 2), Exports.ticket("H", receivedOn: 12), inferred,
        ]))
        return store
    }

    @Test func `every ticket stands at its working day`() async throws {
        let days = try #require(try await office().figures(days: 1, 12).workingDays)
        #expect(days.closed == [1, 2, 0, 1, 1, 0, 0, 0, 1])
        #expect(days.open == [1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
        #expect(OverdueBand.allCases.map { days.closedLate[$0] } == [1, 1, 0])
        #expect(OverdueBand.allCases.map { days.openOverdue[$0] } == [0, 0, 1])
    }

    /// Open until its day 9, G leaves the curve there; H leaves on the day of receipt: 1 − 7/8, 1 − 7/8·4/6, …
    @Test func `the curve lets the open count as long as they are known to be open`() async throws {
        let curve = ClosingCurve(try #require(try await office().figures(days: 1, 12).workingDays))
        #expect(curve.points.map(\.atRisk) == [8, 6, 4, 4, 3, 2, 2, 2, 2, 1, 0, 0, 0, 0, 0, 0])
        #expect(curve.points.map(\.shareHundredths) == [1250, 4167, 4167, 5625, 7083, 7083, 7083, 7083, 8542, 8542, nil, nil, nil, nil, nil, nil])
        #expect(curve.medianWorkingDays == 3)
    }

    @Test func `above the limit of exact figures nothing is told unless it is asked for`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 2, (0...Figures.exactDurationLimit).map { Exports.ticket("\($0)") }))
        #expect(try await store.figures(days: 1, 2).workingDays == nil)
        let summarizer = Summarizer(store: store, settings: SummarySettings(), rules: CountingRules())
        var request = SummaryRequest(try #require(Period.month(3, of: 2020)))
        let plain = try await summarizer.summary(request)
        #expect(plain.workingDays == nil && TextRenderer().render(plain).contains("--exact"))
        request.hasExactDurations = true
        #expect(try await summarizer.summary(request).workingDays?.counted == Figures.exactDurationLimit + 1)
    }
}

import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct DeadlineRecomputationTests {
    /// A complaint of 14 December 2026 and one that states its deadline; holidays of 2027 are not announced yet.
    private static func storeAtTheEndOf2026() async throws -> TicketStore {
        let store = try await TestDatabase.make().store
        let received = CalendarDay(year: 2026, month: 12, day: 14) ?? CalendarDay(number: 0)
        let at = Exports.zone.instant(received, secondOfDay: 32_400)
        var computed = Exports.ticket("1"), stated = Exports.ticket("2", dueOn: 1)
        (computed.receivedAt, stated.receivedAt) = (at, at)
        stated.statedDeadline = Deadline(at: at.adding(seconds: 86_400))
        var export = Exports.export(day: 1, [computed, stated])
        export.exportedAt = Exports.zone.startOfDay(CalendarDay(year: 2027, month: 1, day: 6) ?? received)
        try await store.take(export)
        return store
    }

    private static func loadNotice(_ store: TicketStore) async throws {
        let days = (1...3).compactMap { CalendarDay(year: 2027, month: 1, day: $0) }
            .map { CalendarNotice.Day($0, isWorkday: false, name: "元旦") }
        let notice = CalendarNotice(year: 2027, revision: 1, days: days)
        try await store.run { _ = try WorkingDays.load(notice, on: $0) }
    }

    private static func recompute(_ store: TicketStore) async throws -> DeadlineRecomputation.Outcome {
        try await store.run { try DeadlineRecomputation.run(zone: Exports.zone, startedAt: Exports.end(1), actor: "test", on: $0) }
    }

    private static func figures(_ store: TicketStore, knownAt: Int) async throws -> PeriodFigures {
        let start = Exports.zone.startOfDay(CalendarDay(year: 2026, month: 12, day: 1) ?? CalendarDay(number: 0))
        let end = Exports.zone.startOfDay(CalendarDay(year: 2027, month: 1, day: 1) ?? CalendarDay(number: 0))
        let asOf = Exports.zone.startOfDay(CalendarDay(year: 2027, month: 1, day: 5) ?? CalendarDay(number: 0))
        let question = FiguresQuestion(start: start, cut: end, asOf: asOf, knownAt: knownAt, zone: Exports.zone, rules: CountingRules())
        return try await store.run { try Figures.answer(question, on: $0) }
    }

    @Test func `a new notice moves computed deadlines as a run of its own, and what was known before stays`() async throws {
        let store = try await Self.storeAtTheEndOf2026()
        #expect(try await Self.recompute(store) == DeadlineRecomputation.Outcome(run: nil, changed: 0))
        let before = try await Self.figures(store, knownAt: 1)
        #expect(before.total.openOverdue == 2 && before.quality.provisionalDeadlines == 1)

        try await Self.loadNotice(store)
        #expect(try await Self.figures(store, knownAt: .max).total == before.total)
        #expect(try await Self.recompute(store) == DeadlineRecomputation.Outcome(run: 2, changed: 1))
        let after = try await Self.figures(store, knownAt: .max)
        #expect(after.total.openOverdue == 1 && after.total.openNotDue == 1 && after.quality.provisionalDeadlines == 0)
        let known = try await Self.figures(store, knownAt: 1)
        #expect(known.total == before.total && known.quality == before.quality && known.stock == before.stock)
        let audit = try await store.run { try TallyAudit.run(on: $0) }
        #expect(audit.isComplete && audit.differences.isEmpty)
        #expect(try await Self.recompute(store).run == nil)
    }

    @Test func `an import whose deadlines were recomputed is not reverted`() async throws {
        let store = try await Self.storeAtTheEndOf2026()
        try await Self.loadNotice(store)
        #expect(try await Self.recompute(store).run == 2)
        let error = await #expect(throws: StoreError.self) {
            try await store.run { _ = try Reverting.revert(1, startedAt: Exports.end(1), actor: "test", on: $0) }
        }
        guard case .builtOn(1, let later)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(later == [LaterImport(run: 2, fileName: "recomputed deadlines", tickets: 1)])
    }
}

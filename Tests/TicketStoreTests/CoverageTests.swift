import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct CoverageTests {
    private func coverage(_ store: TicketStore, knownAt: Int = .max) async throws -> Coverage {
        try await store.run { try Coverage.load(knownAt: knownAt, zone: Exports.zone, on: $0) }
    }

    @Test func `the first export covers from its earliest receipt, the next the days after it`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 5, [Exports.ticket("1", receivedOn: 3)]))
        try await store.take(Exports.export(day: 8, []))
        let coverage = try await coverage(store)
        #expect(coverage.loaded(from: Exports.day(1), until: Exports.day(11)).daysLoaded == 6)
        #expect(coverage.loaded(from: Exports.day(1), until: Exports.day(11)).daysInPeriod == 10)
        #expect(coverage.loaded(from: Exports.day(6), until: Exports.day(7)).imports == 1)
        #expect(coverage.loaded(from: Exports.day(1), until: Exports.day(3)).imports == 0)
        #expect(coverage.end == Exports.day(9))
    }

    @Test func `an export in the middle of a day tells of that day`() async throws {
        let store = try await TestDatabase.make().store
        var export = Exports.export(day: 2, [Exports.ticket("1")])
        export.exportedAt = Exports.time(2, hour: 18)
        try await store.take(export)
        #expect(try await coverage(store).end == Exports.day(3))
    }

    @Test func `two files of one day are two imports of one day, and what is known later counts later`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 1, [Exports.ticket("2")]))
        let day = Exports.day(1)
        #expect(try await coverage(store).loaded(from: day, until: Exports.day(2)).imports == 2)
        #expect(try await coverage(store).loaded(from: day, until: Exports.day(2)).daysLoaded == 1)
        #expect(try await coverage(store, knownAt: 1).loaded(from: day, until: Exports.day(2)).imports == 1)
        #expect(try await coverage(store, knownAt: 0).end == nil)
    }
}

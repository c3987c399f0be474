import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct RevertTests {
    static func revert(_ run: Int, _ store: TicketStore) async throws -> Int {
        try await store.run { try Reverting.revert(run, startedAt: Exports.end(9), actor: "test", on: $0) }
    }

    @Test func `reverting the newest import restores tickets, events and figures, and known-at still tells both`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1", closedOn: 1), Exports.ticket("2")]))
        let before = try await store.figures(days: 1, 2)
        let (ticket, events) = (try await store.known("1")?.ticket, try await store.events(of: "1"))
        let second = Exports.export(day: 2, [Exports.ticket("1", department: "B"), Exports.ticket("3", receivedOn: 2)])
        try await store.take(second)
        let during = try await store.figures(days: 1, 2)
        #expect(try await Self.revert(2, store) == 3)

        #expect(try await store.known("1")?.ticket == ticket)
        #expect(try await store.events(of: "1") == events)
        #expect(try await store.known("3") == nil)
        for (figures, run) in [(before, 1), (during, 2), (before, 3)] {
            let known = try await store.figures(days: 1, 2, knownAt: run)
            #expect(known.total == figures.total && known.stock == figures.stock, "known at \(run)")
        }
        let again = try await store.take(second)
        #expect(again.run == 4 && again.inserted == 1 && again.updated == 1)
        #expect(try await store.figures(days: 1, 2).total == during.total)
        #expect(try await store.figures(days: 1, 2).stock == during.stock)
    }

    @Test func `imports are reverted one after the other down to the first`() async throws {
        let store = try await TestDatabase.make().store
        var figures = [try await store.figures(days: 1, 4)]
        for (day, closedOn) in [(1, 1), (2, nil), (3, 3), (4, nil)] as [(Int, Int?)] {
            try await store.take(Exports.export(day: day, [Exports.ticket("1", closedOn: closedOn, department: "\(day)")]))
            figures.append(try await store.figures(days: 1, 4))
        }
        for run in [4, 3, 2, 1] {
            _ = try await Self.revert(run, store)
            let now = try await store.figures(days: 1, 4)
            #expect(now.total == figures[run - 1].total && now.stock == figures[run - 1].stock, "\(run)")
            #expect(now.rows == figures[run - 1].rows, "\(run)")
        }
        #expect(try await store.known("1") == nil)
    }

    @Test func `a late file is reverted with the events that it changed`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1", closedOn: 1)]))
        try await store.take(Exports.export(day: 5, [Exports.ticket("1")]))
        let events = try await store.events(of: "1")
        try await store.take(Exports.export(day: 3, [Exports.ticket("1")]))
        #expect(try await store.events(of: "1") != events)
        _ = try await Self.revert(3, store)
        #expect(try await store.events(of: "1") == events)
    }

    @Test func `an import that a later one builds on is not reverted`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 2, [Exports.ticket("2")]))
        try await store.take(Exports.export(day: 3, [Exports.ticket("1")]))
        let error = await #expect(throws: StoreError.self) { try await Self.revert(1, store) }
        #expect(error?.description.contains("day3.csv") == true && error?.hint.contains("3") == true)
        // Nobody has named ticket 2 since.
        #expect(try await Self.revert(2, store) == 4)
        #expect(try await store.known("2") == nil)
        await #expect(throws: StoreError.self) { try await Self.revert(2, store) }
        await #expect(throws: StoreError.self) { try await Self.revert(99, store) }
    }

    @Test func `an import that placed a late file is not reverted before it`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 3, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 2, [Exports.ticket("1", closedOn: 2)]))
        await #expect(throws: StoreError.self) { try await Self.revert(2, store) }
        _ = try await Self.revert(3, store)
        _ = try await Self.revert(2, store)
        #expect(try await store.events(of: "1").isEmpty)
    }

    @Test func `a dry run predicts what the import does and writes nothing`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1"), Exports.ticket("2")]))
        let export = Exports.export(day: 2, [Exports.ticket("1", closedOn: 2), Exports.ticket("2"), Exports.ticket("3")])
        var options = ImportOptions()
        options.isDryRun = true
        let asked = options
        let predicted = try await store.run { try Importing.run(export, zone: Exports.zone, options: asked, on: $0) }
        #expect(try await store.run { try Imports.latestRun(on: $0) } == 1)
        #expect(try await store.known("3") == nil)
        #expect(try await store.take(export) == predicted)
    }

    @Test(arguments: [("0", false), ("1", true), ("33%", false), ("34%", true)])
    func `more rejects than the limit refuse the file`(limit: String, isTaken: Bool) async throws {
        let store = try await TestDatabase.make().store
        var export = Exports.export(day: 1, [Exports.ticket("1"), Exports.ticket("2")])
        export.rejections = [ImportedExport.Rejection(line: 4, columnName: "", reason: "ragged_row", raw: "x", rawByteCount: 1)]
        var options = ImportOptions()
        options.rejectLimit = RejectLimit(limit)
        let (asked, sent) = (options, export)
        let outcome = try? await store.run { try Importing.run(sent, zone: Exports.zone, options: asked, on: $0) }
        #expect((outcome != nil) == isTaken)
        #expect((try await store.known("1") != nil) == isTaken)
        #expect(RejectLimit("x") == nil && RejectLimit("101%") == nil && RejectLimit("-1") == nil)
    }
}

import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct ImportTests {
    @Test func `new tickets are inserted and the same bytes change nothing`() async throws {
        let store = try await TestDatabase.make().store
        let export = Exports.export(day: 1, [Exports.ticket("1"), Exports.ticket("2", closedOn: 1)])
        let first = try await store.take(export)
        #expect(first.run == 1 && first.inserted == 2 && first.rowsRead == 2)
        let again = try await store.take(export)
        #expect(again.isAlreadyImported && again.run == 1 && again.rowsRead == 0)
        let runs = try await store.run { try Imports.all(on: $0) }
        #expect(runs.map(\.run) == [1])
    }

    @Test func `the same bytes under another day are that day's export`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        let second = try await store.take(Exports.export(day: 2, [Exports.ticket("1")]))
        #expect(second.run == 2 && second.unchanged == 1)
    }

    @Test func `a newer export updates, and what was known before stays in the history`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        let second = try await store.take(Exports.export(day: 2, [Exports.ticket("1", closedOn: 2, department: "B")]))
        #expect(second.updated == 1)
        #expect(try await store.events(of: "1").map(\.kind) == [.transferred(from: "A", to: "B")])
        let before = try await store.figures(days: 1, 2, knownAt: 1), after = try await store.figures(days: 1, 2, knownAt: 2)
        #expect(before.total.closed == 0 && after.total.closed == 1)
        #expect(before.rows[.department]?.map(\.key) == ["A"])
        #expect(after.rows[.department]?.map(\.key) == ["B"])
    }

    @Test func `an older file never overwrites, yet tells what was so on its day`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 3, [Exports.ticket("1")]))
        let late = try await store.take(Exports.export(day: 2, [Exports.ticket("1", closedOn: 2)]))
        #expect(late.stale == 1 && late.updated == 0)
        #expect(try await store.known("1")?.ticket.closing == nil)
        #expect(try await store.events(of: "1").map(\.occurredAt) == [Exports.end(3).adding(seconds: -1)])
        #expect(try await store.figures(days: 1, 2).total.closed == 1)
        #expect(try await store.figures(days: 1, 3).total.closed == 0)
        #expect(try await store.figures(days: 1, 3).stock.reopened == 1)
        #expect(try await store.figures(days: 1, 3, knownAt: 2).stock.reopened == 0)
    }

    @Test func `a late file that equals the newest row is unchanged`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 3, [Exports.ticket("1", closedOn: 1)]))
        let late = try await store.take(Exports.export(day: 1, [Exports.ticket("1", closedOn: 1)]))
        #expect(late.unchanged == 1)
    }

    @Test func `within one file the highest revision and then the last line wins`() async throws {
        let store = try await TestDatabase.make().store
        let outcome = try await store.take(Exports.export(day: 2, [
            Exports.ticket("1", closedOn: 1, revision: 0), Exports.ticket("1", revision: 1),
            Exports.ticket("1", closedOn: 1, revision: 0), Exports.ticket("2"), Exports.ticket("2"), Exports.ticket("2", department: "B"),
        ]))
        #expect(outcome.inserted == 2 && outcome.stale == 4 && outcome.rowsRead == 6)
        #expect(try await store.known("1")?.ticket.number.revision == 1)
        #expect(try await store.known("2")?.ticket.department == "B")
        #expect(try await store.figures(days: 1, 2).stock.reopened == 1)
        // The platform repeats both rows the next day: nothing new.
        let next = try await store.take(Exports.export(day: 3, [
            Exports.ticket("1", closedOn: 1, revision: 0), Exports.ticket("1", revision: 1)], fileByte: 1))
        #expect(next.unchanged == 1 && next.stale == 1 && next.updated == 0)
        #expect(try await store.figures(days: 1, 3).stock.reopened == 1)
    }

    @Test func `a column that a file lacks keeps what is known, in whatever order the files come`() async throws {
        let narrow = ColumnSet([.ticketNumber, .receivedAt, .closedAt])
        var bare = Exports.ticket("1", closedOn: 2)
        bare.category = .unclassified
        bare.categoryText = ""
        bare.department = ""
        bare.departmentText = ""
        let wide = Exports.export(day: 1, [Exports.ticket("1")]), slim = Exports.export(day: 2, [bare], columns: narrow)
        for files in [[wide, slim], [slim, wide]] {
            let store = try await TestDatabase.make().store
            for file in files { try await store.take(file) }
            let known = try #require(try await store.known("1")?.ticket)
            #expect(known.department == "A" && known.category == .complaint)
            #expect(known.closing?.at == Exports.time(2, hour: 15))
        }
    }

    @Test func `a file that fails in the middle leaves nothing behind`() async throws {
        let store = try await TestDatabase.make().store
        var export = Exports.export(day: 1, [Exports.ticket("1")])
        export.rows[0].ticket.departmentText = "A\u{0}B"
        await #expect(throws: (any Error).self) { try await store.take(export) }
        #expect(try await store.known("1") == nil)
        #expect(try await store.run { try Imports.latestRun(on: $0) } == 0)
    }

    @Test func `of two files of one moment the later import says what was so`() async throws {
        let whole = [Exports.ticket("1", closedOn: 1), Exports.ticket("2"), Exports.ticket("3", closedOn: 1)]
        let cut = [Exports.ticket("1"), Exports.ticket("2", department: "B"), Exports.ticket("3", closedOn: 2)]
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, whole))
        try await store.take(Exports.export(day: 2, cut))
        let again = try await store.take(Exports.export(day: 2, whole))
        #expect(again.updated == 3)
        for ticket in whole {
            let number = ticket.number.base
            #expect(try await store.events(of: number).isEmpty, "\(number)")
            #expect(try await store.known(number)?.ticket.closing == ticket.closing, "\(number)")
        }
        // A later day is told onto it, and a late file finds the same.
        try await store.take(Exports.export(day: 4, whole))
        try await store.take(Exports.export(day: 3, whole, fileByte: 1))
        for number in ["1", "2", "3"] { #expect(try await store.events(of: number).isEmpty, "\(number)") }
    }

    @Test func `what a full snapshot lacks is withdrawn, and comes back when an export names it again`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1"), Exports.ticket("2", closedOn: 1)]))
        try await store.take(Exports.export(day: 1, [Exports.ticket("X")], source: "other"))
        var snapshot = Exports.export(day: 2, [Exports.ticket("1"), Exports.ticket("3", receivedOn: 2)])
        snapshot.isFullSnapshot = true
        let outcome = try await store.take(snapshot)
        #expect(outcome.withdrawn == 1 && outcome.inserted == 1 && outcome.unchanged == 1)
        let without = try await store.figures(days: 1, 2)
        #expect(without.total.received == 4 && without.total.excluded == 1 && without.total.closed == 0)
        #expect(without.stock.closing == 3 && without.stock.excluded == 1 && without.stock.closed == 0)
        let back = try await store.take(Exports.export(day: 3, [Exports.ticket("2", closedOn: 1)]))
        #expect(back.updated == 1)
        #expect(try await store.figures(days: 1, 3).total.excluded == 0)
        #expect(try await store.figures(days: 1, 3, knownAt: 3).total.excluded == 1)
    }

    @Test func `rejections keep the line as it came`() async throws {
        let store = try await TestDatabase.make().store
        var export = Exports.export(day: 1, [Exports.ticket("1")])
        export.rejections = [ImportedExport.Rejection(line: 3, columnName: "受理时间", reason: "unreadable_date", raw: "2,43:05.0", rawByteCount: 9)]
        let outcome = try await store.take(export)
        #expect(outcome.rejected == 1 && outcome.rowsRead == 2)
        let kept = try await store.run { try Imports.rejections(of: 1, on: $0) }
        #expect(kept.map(\.raw) == ["2,43:05.0"])
        await #expect(throws: StoreError.self) { try await store.run { try Imports.one(9, on: $0) } }
    }
}

import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// Figures from the tallies are those counted from the tickets, after every step of any history.
@Suite(.verifiedTallies) struct TallyTests {
    /// Months of 2020, days that begin them, and cut-offs within, at the end of and after them.
    private static let windows: [(start: CalendarDay, cut: CalendarDay, asOf: CalendarDay)] = {
        func day(_ month: Int, _ day: Int = 1) -> CalendarDay { CalendarDay(year: 2020, month: month, day: day)! }
        return [(day(3), day(4), day(4)), (day(3), day(3, 7), day(3, 7)), (day(3), day(4), day(4, 9)), (day(2), day(3), day(3, 6)),
                (day(4), day(5), day(5)), (day(1), day(6), day(6)), (day(1), day(4), day(4, 4)), (day(2), day(4), day(6))]
    }()

    private static func expectTalliesToHold(_ store: TicketStore, _ step: String) async throws {
        try await store.run { connection in
            let audit = try TallyAudit.run(on: connection)
            #expect(audit.isComplete && audit.differences.isEmpty, "\(step): \(audit.differences.prefix(3))")
            for window in windows {
                let question = question(of: window)
                let rules = try TallyRulesRead.rules(on: connection)
                let tallied = try TalliedFigures.answer(
                    try #require(TalliedWindow(question, rules: rules, latestRun: 0)), dimensions: question.dimensions, on: connection)
                let counted = try Figures.counted(question, on: connection)
                #expect(tallied.total == counted.total, "\(step), \(window)")
                #expect(tallied.rows.mapValues(Set.init) == counted.rows.mapValues(Set.init), "\(step), \(window)")
                #expect(tallied.stock == counted.stock, "\(step), \(window)")
                #expect(tallied.satisfaction == counted.satisfaction && tallied.quality == counted.quality, "\(step), \(window)")
                #expect(tallied.durations == (try FiguresHistogram.histogram(question, on: connection)).durations, "\(step), \(window)")
                #expect(tallied.durations.closed == counted.durations.closed, "\(step), \(window)")
                #expect(try Figures.answer(question, on: connection).durations == counted.durations, "\(step), \(window)")
            }
        }
    }

    private static func question(of window: (start: CalendarDay, cut: CalendarDay, asOf: CalendarDay),
                                 rules: CountingRules = CountingRules()) -> FiguresQuestion {
        FiguresQuestion(start: Exports.zone.startOfDay(window.start), cut: Exports.zone.startOfDay(window.cut),
                        asOf: Exports.zone.startOfDay(window.asOf), knownAt: .max, zone: Exports.zone, rules: rules)
    }

    /// Lives that cross months: days are stretched, so that day 1 is in March and day 10 in May.
    private static func stream(seed: UInt64, snapshots: Set<Int>) -> [ImportedExport] {
        var generator = SeededGenerator(seed: seed &+ 7)
        return OrderTests.stream(seed: seed, snapshots: snapshots).map { export in
            var export = export
            let stretch = { (instant: Instant) in
                Instant(microseconds: Exports.end(0).microseconds + (instant.microseconds - Exports.end(0).microseconds) * 7)
            }
            export.exportedAt = stretch(export.exportedAt)
            for index in export.rows.indices {
                var ticket = export.rows[index].ticket
                ticket.receivedAt = stretch(ticket.receivedAt)
                if let closing = ticket.closing { ticket.closing?.at = stretch(closing.at) }
                if let deadline = ticket.statedDeadline {
                    ticket.statedDeadline = Deadline(at: Exports.zone.lastSecond(of: Exports.zone.day(of: stretch(deadline.at))),
                                                     isDateOnly: true)
                }
                ticket.category = Category.allCases[Int.random(in: 0..<40, using: &generator) == 0 ? 4 : ticket.number.base.utf8.count % 7]
                ticket.district = ticket.number.base.hasSuffix("3") ? "" : "东区"
                ticket.community = "社区\(ticket.number.base.suffix(1))"
                ticket.channel = ["电话", "网站", ""][ticket.number.base.utf8.reduce(0) { $0 + Int($1) } % 3]
                ticket.satisfaction = Satisfaction.allCases[Int.random(in: 0..<4, using: &generator)]
                if Int.random(in: 0..<3, using: &generator) == 0 { ticket.dispatchedAt = ticket.receivedAt.adding(seconds: 200_000) }
                if Int.random(in: 0..<6, using: &generator) == 0 { ticket.exclusion = .void }
                export.rows[index].ticket = ticket
            }
            return export
        }
    }

    @Test(arguments: [21, 22, 23, 24] as [UInt64], [[], [4, 8]] as [Set<Int>])
    func `after every import and revert the tallies say what the tickets say`(seed: UInt64, snapshots: Set<Int>) async throws {
        let store = try await TestDatabase.make().store
        var generator = SeededGenerator(seed: seed)
        for export in Self.stream(seed: seed, snapshots: snapshots).shuffled(using: &generator) {
            let run = try await store.take(export).run
            try await Self.expectTalliesToHold(store, "seed \(seed), import \(run)")
            if Int.random(in: 0..<3, using: &generator) == 0 {
                try await store.run { _ = try Reverting.revert(run, startedAt: Exports.end(1), actor: "test", on: $0) }
                try await Self.expectTalliesToHold(store, "seed \(seed), revert of \(run)")
                try await store.take(export)
            }
        }
    }

    @Test func `excluded tickets follow the rules that the tallies are built by, and other rules are counted from the tickets`() async throws {
        let store = try await TestDatabase.make().store
        for export in Self.stream(seed: 31, snapshots: []) { try await store.take(export) }
        var rules = CountingRules()
        rules.excluded = [.void]
        rules.closable = [.suggestion]
        let question = Self.question(of: Self.windows[5], rules: rules)
        #expect(try await store.run { TalliedWindow(question, rules: try TallyRulesRead.rules(on: $0), latestRun: 0) } == nil)
        let counted = try await store.run { try Figures.answer(question, on: $0) }
        #expect(counted.total.excluded > 0 && counted.total.closable > 0 && counted.total.closable < counted.total.received)

        try await store.run { [rules] in try TallyRebuild.run(TallyRules(counting: rules, zone: Exports.zone), on: $0) }
        let audit = try await store.run { try TallyAudit.run(on: $0) }
        #expect(audit.differences.isEmpty && audit.rules?.counting == rules)
        #expect(try await store.run { TalliedWindow(question, rules: try TallyRulesRead.rules(on: $0), latestRun: 0) } != nil)
        let tallied = try await store.run { try Figures.answer(question, on: $0) }
        #expect(tallied.total == counted.total && tallied.stock == counted.stock)
        #expect(tallied.rows.mapValues(Set.init) == counted.rows.mapValues(Set.init))
    }

    @Test func `a rebuild gives what imports and reverts have kept`() async throws {
        let store = try await TestDatabase.make().store
        for export in Self.stream(seed: 32, snapshots: [5]) { try await store.take(export) }
        try await store.run { connection in
            try TallyRebuild.run(TallyRules(counting: CountingRules(), zone: Exports.zone), on: connection)
        }
        try await Self.expectTalliesToHold(store, "rebuilt")
    }

    @Test(arguments: ["tally_course set received[3] = received[3] + 1", "tally_month set due = due + 1",
                      "duration_course set tickets[9] = tickets[9] + 1", "duration_course set microseconds[2] = microseconds[2] + 1"])
    func `the audit names what was tampered with, and a rebuild repairs it`(change: String) async throws {
        let database = try await TestDatabase.make()
        let store = database.store
        for export in Self.stream(seed: 33, snapshots: []) { try await store.take(export) }
        try await store.run { try $0.script("update \(change)") }
        let audit = try await store.run { try TallyAudit.run(on: $0) }
        let table = String(change.prefix { $0 != " " })
        #expect(audit.differences.contains { $0.table == table })
        #expect(!audit.differences.flatMap(\.counts).isEmpty)
        try await store.run { try TallyRebuild.run(TallyRules(counting: CountingRules(), zone: Exports.zone), on: $0) }
        #expect(try await store.run { try TallyAudit.run(on: $0) }.differences.isEmpty)
    }
}

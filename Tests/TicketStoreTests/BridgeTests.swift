@testable import Reporting
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// What has become known between two runs, cause by cause.
@Suite(.verifiedTallies) struct BridgeTests {
    private func summarizer(_ store: TicketStore, filter: [Dimension: String] = [:], rules: CountingRules = CountingRules()) -> Summarizer {
        var settings = SummarySettings()
        settings.headline = RateDefinition.allCases
        settings.filter = filter
        return Summarizer(store: store, settings: settings, rules: rules)
    }

    @Test func `the bridge closes for every history, pair of runs, window and part`() async throws {
        var causes = Set<ChangeCause>()
        for seed in 1...8 as ClosedRange<UInt64> { causes.formUnion(try await bridges(seed: seed)) }
        #expect(causes == Set(ChangeCause.allCases), "random histories have only \(causes)")
    }

    /// Bridges a random history many times, and returns the causes that came up.
    private func bridges(seed: UInt64) async throws -> Set<ChangeCause> {
        let history = try await RandomHistory(seed: seed)
        var generator = SeededGenerator(seed: seed &+ 50)
        var causes = Set<ChangeCause>()
        let periods = [Period.month(3, of: 2020), .range(from: Exports.day(3), until: Exports.day(6)), .week(10, of: 2020),
                       .week(11, of: 2020)]
        let pairs = history.reverts.map { [$0.imported, $0.revert] }
            + (0..<16).map { _ in [0, 1].map { _ in Int.random(in: 0...history.lastRun, using: &generator) }.sorted() }
        for runs in pairs {
            var request = SummaryRequest(try #require(periods[Int.random(in: 0..<4, using: &generator)]))
            let hour = Int.random(in: 0..<24, using: &generator)
            if Bool.random(using: &generator), request.period.start < Exports.day(8) { request.asOf = Exports.time(8, hour: hour) }
            let filters: [[Dimension: String]] = [[:], [.department: "A"], [.category: "complaint", .channel: "电话"]]
            let filter = filters[Int.random(in: 0..<3, using: &generator)]
            let bridge = try await summarizer(history.store, filter: filter, rules: RandomHistory.rules)
                .bridge(request, from: runs[0], to: runs[1])
            for line in bridge.lines {
                causes.formUnion(line.changes.keys)
                #expect(line.changes.values.reduce(line.before, +) == line.after, "\(line.measure.code), \(runs)")
            }
            #expect(bridge.lines[0].before == bridge.before.total.received && bridge.lines[2].after == bridge.after.total.openOverdue)
            #expect(bridge.before.window == bridge.after.window)
        }
        return causes
    }

    @Test func `each cause is told by its own name`() async throws {
        let store = try await TestDatabase.make().store
        func take(_ day: Int, _ tickets: [Ticket], isFullSnapshot: Bool = false) async throws {
            var export = Exports.export(day: day, tickets)
            export.isFullSnapshot = isFullSnapshot
            try await store.take(export)
        }
        try await take(1, [Exports.ticket("open"), Exports.ticket("closed", closedOn: 1), Exports.ticket("shut", closedOn: 1),
                           Exports.ticket("due", dueOn: 8), Exports.ticket("moving"), Exports.ticket("gone")])
        try await take(2, [Exports.ticket("open", closedOn: 2), Exports.ticket("closed"), Exports.ticket("shut", closedOn: 9),
                           Exports.ticket("due", dueOn: 2), Exports.ticket("moving", department: "B"), Exports.ticket("new")],
                       isFullSnapshot: true)
        func changes(_ runs: (Int, Int), _ filter: [Dimension: String] = [:]) async throws -> [String] {
            var request = SummaryRequest(try #require(.month(3, of: 2020)))
            request.asOf = Exports.end(5)
            let bridge = try await summarizer(store, filter: filter).bridge(request, from: runs.0, to: runs.1)
            return ChangeCause.allCases.compactMap { cause in bridge.tickets[cause].map { "\(cause.rawValue) \($0)" } }
        }
        #expect(try await changes((1, 2))
            == ["late_arrivals 1", "closings 1", "reopenings 1", "corrections 1", "deadline_changes 1", "withdrawn 1"])
        #expect(try await changes((1, 2), [.department: "B"]) == ["reclassified 1"])
        #expect(try await changes((1, 1)).isEmpty)
        _ = try await RevertTests.revert(2, store)
        #expect(try await changes((2, 3)) == ["reverted 6"])
        #expect(try await changes((1, 3)).isEmpty)
        #expect(try await changes((0, 3)) == ["late_arrivals 6"])
    }

    @Test func `what a revert brings back of between the two runs is told by what it was`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 2, [Exports.ticket("1", closedOn: 2)]))
        try await store.take(Exports.export(day: 3, [Exports.ticket("1", closedOn: 2, department: "B")]))
        _ = try await RevertTests.revert(3, store)
        let bridge = try await summarizer(store).bridge(SummaryRequest(try #require(.month(3, of: 2020))), from: 1, to: 4)
        #expect(bridge.tickets == [.closings: 1])
        #expect(bridge.lines.map(\.after).prefix(2) == [1, 1])
    }

    @Test func `changes that do not make the difference are refused`() async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        let bridge = try await summarizer(store).bridge(SummaryRequest(try #require(.month(3, of: 2020))), from: 0, to: 1)
        let error = #expect(throws: ReportingError.self) { try KnownBridge(from: bridge.before, to: bridge.after, by: []) }
        let received = KnownBridge.Measure.total(try #require(Figure(code: "received")))
        #expect(error == .identityBroken(.bridge(received), period: bridge.after.period, left: 0, right: 1))
    }

    @Test(arguments: SummaryFormat.allCases.filter { !$0.isBinary }, Language.allCases)
    func `every format names all causes and figures`(format: SummaryFormat, language: Language) async throws {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 2, [Exports.ticket("1", closedOn: 2)]))
        let bridge = try await Summarizer(store: store, settings: SummarySettings(), rules: CountingRules())
            .bridge(SummaryRequest(try #require(.month(3, of: 2020))), from: 1, to: 2)
        let text = String(decoding: try await format.render(bridge, language: language), as: UTF8.self).plainCSV
        let isForMachines = format == .json || format == .csv
        for cause in ChangeCause.allCases { #expect(text.contains(isForMachines ? cause.rawValue : cause.label(language))) }
        #expect(bridge.lines.count == 8)
        for line in bridge.lines where isForMachines { #expect(text.contains(line.measure.code)) }
        if format == .csv { #expect(text.contains("closed,\(language == .chinese ? "办结" : "Closed"),0,0,1,0,0,0,0,0,0,1\n")) }
    }
}

import Foundation
import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// A database of any earlier version, with data of its time, says the same after it was migrated.
@Suite struct UpgradeTests {
    @Test(arguments: Migration.all.map(\.version))
    func `figures and tallies of a database are the same after it was migrated from an earlier schema`(version: Int) async throws {
        let store = try await TicketStore.open(try Self.database(at: version))
        try await store.run { connection in
            #expect(try Migrator.status(connection).pending.isEmpty)
            let isComplete = try TallyRulesRead.rules(on: connection).isComplete
            #expect(isComplete == (version >= 5), "tickets that were there before the tallies are counted")
            try Self.expectFigures(on: connection)
            if !isComplete { try TallyRebuild.run(TallyRules(counting: CountingRules(), zone: .shanghai), on: connection) }
            let audit = try TallyAudit.run(on: connection)
            #expect(audit.isComplete && audit.differences.isEmpty, "\(audit.differences.prefix(3))")
            try Self.expectFigures(on: connection)
        }
        // What comes next is compared with what was known.
        let outcome = try await store.take(Exports.export(day: 30, [Exports.ticket("A6", closedOn: 3), Exports.ticket("A8")]))
        #expect(outcome.updated == 1 && outcome.inserted == 1)
        #expect(try await store.run { try TallyAudit.run(on: $0).differences.isEmpty })
        if version >= 6 {
            let (alerts, waiting) = try await store.run { (try AlertArchive.open(on: $0), try MessageOutbox.all(.waiting, on: $0)) }
            #expect(alerts.map(\.state) == ["firing"] && waiting.map(\.key) == ["1-fired"])
        }
        if version >= 7 { #expect(try await store.run { try Editions.all(on: $0).count } == 1) }
    }

    @Test func `two processes that migrate the same earlier database at once leave one schema`() async throws {
        let parameters = try Self.database(at: 1, named: "both")
        async let one = TicketStore.open(parameters)
        async let other = TicketStore.open(parameters)
        for store in try await [one, other] { try await store.run { try Self.expectFigures(on: $0) } }
    }

    /// January and February 2020, now and as known after the first export.
    private static func expectFigures(on connection: borrowing Connection) throws {
        let zone = ReportingZone.shanghai, start = zone.startOfDay(Exports.day(-60)), end = zone.startOfDay(Exports.day(0))
        var question = FiguresQuestion(start: start, cut: end, asOf: end, knownAt: .max, zone: zone, rules: CountingRules())
        let now = try Figures.answer(question, on: connection)
        #expect(now.total.received == 6 && now.total.closed == 4 && now.stock.reopened == 1 && now.quality.unclassified == 1)
        question.knownAt = 1
        let before = try Figures.answer(question, on: connection)
        #expect(before.total.received == 5 && before.total.closed == 3 && before.stock.reopened == 0)
        #expect(now.satisfaction.satisfied == 1 && now.satisfaction.basicallySatisfied == 1)
        let history = try TicketHistory.of(["A1", "A4"], on: connection)
        #expect(history["A4"]?.first?.stored.ticket.category == .report
                && history["A1"]?.first?.stored.ticket.personal.phone == "13800138000")
    }

    /// A database with the schema of `version` and data that it could hold.
    private static func database(at version: Int, named name: String = "version") throws -> ConnectionParameters {
        let database = "\(name)_\(version)"
        try TestServer.connect().script("create database \(database)")
        let parameters = try TestServer.parameters(database: database)
        let connection = try Connection(parameters)
        try MigrationLedger.ensure(on: connection)
        for migration in Migration.all where migration.version <= version {
            try connection.script(migration.text)
            try MigrationInsert.note(migration, on: connection)
        }
        // The fourth migration made one row of what were two, the tenth courses of what were days.
        for since in [version < 4 ? 1 : 4, version < 10 ? 5 : 10, 6, 7] where since <= version {
            try connection.script(try data(since: since))
        }
        return parameters
    }

    private static func data(since version: Int) throws -> String {
        let name = "data-since-\(String(10_000 + version).dropFirst())"
        let file = try #require(Bundle.module.url(forResource: name, withExtension: "sql", subdirectory: "Fixtures"))
        return try String(contentsOf: file, encoding: .utf8)
    }
}

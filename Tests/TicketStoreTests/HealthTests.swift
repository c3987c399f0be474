import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct HealthTests {
    private static let quiet = ServerState(databaseBytes: 0, pagesInMemory: 0, pagesFromDisk: 0, age: 1, freezeMaxAge: 200_000_000,
                                           hasAutovacuum: true, isStandby: false, lagSeconds: 0, sessions: 1, maxSessions: 100,
                                           clock: Instant(seconds: 0), hasLongStatistics: true)

    private static func table(_ change: (inout TableState) -> Void) -> DatabaseHealth {
        var table = TableState(name: "ticket", rowBytes: 1 << 30, bytes: 1 << 30, indexBytes: 0, liveRows: 1_000_000, deadRows: 0,
                               vacuumedAt: nil, analyzedAt: Instant(seconds: 0), changedSinceAnalyze: 0, age: 1, neededBytes: 900 << 20)
        change(&table)
        return DatabaseHealth(server: quiet, tables: [table])
    }

    private static func server(_ change: (inout ServerState) -> Void) -> DatabaseHealth {
        var server = quiet
        change(&server)
        return DatabaseHealth(server: server)
    }

    private static func index(_ change: (inout IndexState) -> Void) -> DatabaseHealth {
        var index = IndexState(name: "i", table: "t", bytes: 101 << 20, scans: 1, isUnique: false, isValid: true)
        change(&index)
        return DatabaseHealth(server: quiet, indexes: [index])
    }

    private static let cases: [(StorageAdvice.Kind?, DatabaseHealth)] = [
        (nil, table { _ in }),
        (nil, table { $0.deadRows = 200_000 }),
        (.deadRows, table { $0.deadRows = 200_001 }),
        (nil, table { ($0.liveRows, $0.deadRows) = (1, 10_000) }),
        (.notAnalyzed, table { ($0.analyzedAt, $0.changedSinceAnalyze) = (nil, 10_001) }),
        (nil, table { $0.changedSinceAnalyze = 200_000 }),
        (.notAnalyzed, table { $0.changedSinceAnalyze = 200_001 }),
        (.bloat, table { $0.neededBytes = 500 << 20 }),
        (nil, table { ($0.rowBytes, $0.neededBytes) = (100 << 20, 0) }),
        (nil, table { $0.neededBytes = nil }),
        (.wraparound, server { $0.age = 1_000_000_001 }),
        (nil, server { ($0.age, $0.freezeMaxAge) = (1_500_000_000, 1_000_000_000) }),
        (.autovacuumOff, server { $0.hasAutovacuum = false }),
        (.cacheHit, server { ($0.pagesInMemory, $0.pagesFromDisk) = (800_000, 300_000) }),
        (nil, server { ($0.pagesInMemory, $0.pagesFromDisk) = (8, 3) }),
        (.sessions, server { $0.sessions = 91 }),
        (.standbyLag, server { ($0.isStandby, $0.lagSeconds) = (true, 601) }),
        (nil, index { _ in }),
        (.indexInvalid, index { $0.isValid = false }),
        (.indexUnused, index { $0.scans = 0 }),
        (nil, index { ($0.scans, $0.isUnique) = (0, true) }),
        (nil, index { ($0.scans, $0.bytes) = (0, 100 << 20) }),
    ]

    @Test(arguments: cases.indices)
    func `a figure just past its limit gives its advice, and none before`(place: Int) {
        let (kind, health) = Self.cases[place]
        #expect(health.advice.map(\.kind) == (kind.map { [$0] } ?? []))
        #expect(health.advice.allSatisfy { !$0.remedy.isEmpty && !$0.finding.isEmpty })
    }

    @Test func `an index that was dropped is missed, and the remedy makes the same again`() async throws {
        let store = try await TestDatabase.make().store
        try await store.run { connection in
            let definitions = SQL(text: """
                select indexdef from pg_indexes
                where schemaname = current_schema() and indexname not in (select conname from pg_constraint) order by 1
                """)
            let read = { (row: borrowing Row) throws(PostgresError) -> String in try row.decode(0) }
            let before = try connection.rows(definitions, read)
            let names = try connection.rows(SQL(text: """
                select indexname from pg_indexes
                where schemaname = current_schema() and indexname not in (select conname from pg_constraint) order by 1
                """), read)
            #expect(try DatabaseHealth.read(on: connection).advice.isEmpty)
            for name in names { try connection.execute("drop index \(identifier: name)") }
            let advice = try DatabaseHealth.read(on: connection).advice
            #expect(advice.map(\.subject).sorted() == names && advice.allSatisfy { $0.kind == .indexMissing })
            for found in advice { try connection.script(found.remedy) }
            #expect(try connection.rows(definitions, read) == before)
        }
    }

    @Test func `the largest table comes first, and rows are counted by the statistics`() async throws {
        let store = try await TestDatabase.make().store
        try await store.run { connection in
            try connection.script("insert into calendar_notice (year) select generate_series(3000, 9000); analyze calendar_notice")
            let health = try DatabaseHealth.read(on: connection)
            #expect(health.tables.first?.name == "calendar_notice" && health.server.maxSessions == 400 && health.server.age > 0)
            let bloat = try #require(health.tables.first?.bloat)
            #expect(bloat < 0.2)
        }
    }
}

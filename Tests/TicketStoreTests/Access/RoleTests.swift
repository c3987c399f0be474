import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct RoleTests {
    @Test func `making the roles twice does nothing the second time, and a dry run never does`() async throws {
        let database = try await TestDatabase.make()
        try await RoleTurn.shared.run {
            let store = database.store
            let told = try await store.run { try DatabaseRoles.make(isDryRun: true, on: $0) }
            #expect(told.contains { $0.deed == "owns table ticket" })
            #expect(try await store.run { try DatabaseRoles.make(on: $0) } == told)
            #expect(try await store.run { try DatabaseRoles.make(on: $0) }.isEmpty)
            #expect(try await store.run { try DatabaseRoles.areThere(on: $0) })
            try await store.run { try $0.script("alter role hotline_report superuser; grant hotline_owner to hotline_web") }
            #expect(try await store.run { try DatabaseRoles.make(on: $0) }.map { "\($0.role) \($0.deed)" }.sorted()
                == ["hotline_report taken away: superuser", "hotline_web taken away: membership in hotline_owner"])
        }
    }

    @Test func `the role for imports loads, reverts and repairs, and touches neither schema nor accounts`() async throws {
        let office = try await AccessOffice.make()
        let ingest = try await office.database.opened(as: .ingest)
        try await ingest.take(Exports.export(day: 7, [
            Exports.ticket("A1", closedOn: 6), Exports.ticket("C1", receivedOn: 6, department: "B"),
        ]))
        #expect(try await ingest.numbers("select number from ticket order by 1") == ["A1", "A2", "B1", "C1"])
        let run = try await ingest.run { try Imports.latestRun(on: $0) }
        try await ingest.run { _ = try Reverting.revert(run, startedAt: Exports.end(8), actor: "test", on: $0) }
        try await ingest.run { try TallyRebuild.run(TallyRules(counting: CountingRules(), zone: Exports.zone), on: $0) }
        let owned = try await office.owner.figures(days: 1, 5)
        #expect(try await ingest.figures(days: 1, 5).isSame(as: owned))
        for statement in ["select * from account", "drop table ticket", "alter table ticket disable row level security", "truncate ticket",
                          "select actor from audit_log", "update edition set unit = ''", "set role hotline_owner"] {
            #expect(try await ingest.refusal(statement) == .insufficientPrivilege, "\(statement)")
        }
    }

    @Test func `the owner's role migrates an empty database`() async throws {
        let database = try await TestDatabase.make()
        try await RoleTurn.shared.run { try await database.store.run { _ = try DatabaseRoles.make(on: $0) } }
        try TestServer.connect().script("create database owned owner hotline_owner")
        let store = try await TicketStore.open(try TestServer.parameters(database: "owned").asking(as: .owner))
        #expect(try await store.run { try Migrator.status($0).pending.isEmpty })
    }
}

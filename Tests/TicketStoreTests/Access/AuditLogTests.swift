import Access
import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct AuditLogTests {
    @Test(arguments: ["update audit_log set actor = 'x'", "delete from audit_log", "truncate audit_log"])
    func `nobody changes the log, not even the owner`(statement: String) async throws {
        let office = try await AccessOffice.make()
        _ = try await office.logIn("li", .analyst)
        let error = await #expect(throws: PostgresError.self) { try await office.owner.run { try $0.script(statement) } }
        #expect(error?.description.contains("audit log is") == true)
        for role in DatabaseRole.allCases where role != .owner {
            let store = try await office.database.opened(as: role)
            #expect(try await store.refusal(statement) == .insufficientPrivilege, "\(role)")
        }
    }

    @Test func `what is older than 190 days is forgotten, whatever shorter time is asked, and nothing younger`() async throws {
        let store = try await TestDatabase.make().store
        try await store.run { connection in
            for days in [0, 100, 189, 191, 400] {
                try connection.execute("""
                    insert into audit_log (happened_at, actor, action)
                    values (now() - make_interval(days => \(Int32(days))), \("\(days)"), 'log_in')
                    """)
            }
        }
        #expect(try await store.run { try AuditLog.forget(olderThanDays: 365, on: $0) } == 1)
        #expect(try await store.run { try AuditLog.forget(olderThanDays: 1, on: $0) } == 1)
        #expect(try await store.run { try AuditLog.entries(limit: 9, on: $0) }.map(\.actor.name) == ["189", "100", "0"])
    }

    @Test func `an auditor reads the log, as a role of the server and on a page, and others do not`() async throws {
        let office = try await AccessOffice.make()
        let auditor = try await office.reader("shen", .auditor), administrator = try await office.reader("guan", .administrator)
        let entries = try await auditor.snapshot { try AuditLog.entries(limit: 3, on: $0) }
        #expect(entries.map(\.action) == ["log_in", "set_password", "invite"] && entries.first?.actor.name == "guan")
        #expect(try await auditor.snapshot { try AuditLog.entries(before: entries[2].number, of: "shen", limit: 9, on: $0) }.map(\.action)
            == ["log_in", "set_password"])
        #expect(try await administrator.snapshot { try AuditLog.entries(limit: 9, on: $0) }.isEmpty)
        let role = try await office.database.opened(as: .auditor)
        #expect(try await role.run { try AuditLog.entries(limit: 9, on: $0) }.count == 6)
        #expect(try await role.numbers("select name from account order by 1") == ["guan", "shen"])
        #expect(try await role.refusal("select password_hash from account") == .insufficientPrivilege)
    }
}

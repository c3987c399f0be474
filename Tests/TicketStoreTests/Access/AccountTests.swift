import Access
import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

@Suite(.verifiedTallies) struct AccountTests {
    private static let now = AccessOffice.now
    private static let actor = AuditActor(nil, "test")

    private func attempt(_ typed: String, _ password: Password, at now: Instant, in office: AccessOffice) async throws -> Secret? {
        let name = try #require(AccountName(typed))
        return try await office.accounts.run { try LogIn.attempt(name, password, at: now, from: "10.0.0.9", on: $0) }
    }

    @Test func `an invitation sets a password once, and the password opens a session`() async throws {
        let office = try await AccessOffice.make()
        let name = try #require(AccountName("li")), scope = try #require(Scope(districts: ["东镇"]))
        let link = try await office.accounts.run {
            try Accounts.invite(name, role: .analyst, scope: scope, by: Self.actor, at: Self.now, on: $0)
        }
        #expect(try await attempt("li", AccessOffice.password, at: Self.now, in: office) == nil)
        let late = Self.now.adding(seconds: 49 * 3600)
        #expect(try await office.accounts.run {
            try PasswordLink.take(link, AccessOffice.password, at: late, from: nil, on: $0)
        } == .unknown)
        #expect(try await office.accounts.run {
            try PasswordLink.take(link, Password("short"), at: Self.now, from: nil, on: $0)
        } == .refused(.tooShort))
        #expect(try await office.accounts.run {
            try PasswordLink.take(link, AccessOffice.password, at: Self.now, from: nil, on: $0)
        } == .done(name))
        #expect(try await office.accounts.run {
            try PasswordLink.take(link, AccessOffice.password, at: Self.now, from: nil, on: $0)
        } == .unknown)
        let secret = try #require(try await attempt(" LI ", AccessOffice.password, at: Self.now, in: office))
        let visitor = try #require(try await office.accounts.run { try Sessions.visitor(secret, at: Self.now, on: $0) })
        #expect(visitor.name == name && visitor.role == .analyst && visitor.scope == scope)
        #expect(visitor.may(.searchTickets) && !visitor.may(.readImports) && !visitor.may(.unmask))
        await #expect(throws: StoreError.self) {
            try await office.accounts.run {
                try Accounts.invite(name, role: .viewer, scope: .everything, by: Self.actor, at: Self.now, on: $0)
            }
        }
    }

    @Test func `a session ends when it is idle, when a day is over, at the log-out and when its account is changed`() async throws {
        let office = try await AccessOffice.make()
        let secret = try await office.logIn("li", .analyst)
        let name = try #require(AccountName("li"))
        func visitor(after minutes: Int64) async throws -> Visitor? {
            try await office.accounts.run { try Sessions.visitor(secret, at: Self.now.adding(seconds: minutes * 60), on: $0) }
        }
        for minutes in stride(from: 0 as Int64, through: 700, by: 25) { #expect(try await visitor(after: minutes) != nil, "\(minutes)") }
        #expect(try await visitor(after: 720) == nil)
        let other = try await attempt("li", AccessOffice.password, at: Self.now, in: office)
        let second = try #require(other)
        #expect(try await office.accounts.run { try Sessions.visitor(second, at: Self.now.adding(seconds: 1800), on: $0) } == nil)
        let known = try #require(try await office.accounts.run { try Sessions.visitor(second, at: Self.now, on: $0) })
        try await office.accounts.run { try Sessions.end(second, of: known, at: Self.now, from: nil, on: $0) }
        #expect(try await office.accounts.run { try Sessions.visitor(second, at: Self.now, on: $0) } == nil)
        let third = try #require(try await attempt("li", AccessOffice.password, at: Self.now, in: office))
        try await office.accounts.run {
            try Accounts.change(name, role: .viewer, scope: .everything, isDisabled: false, by: Self.actor, at: Self.now, on: $0)
        }
        #expect(try await office.accounts.run { try Sessions.visitor(third, at: Self.now, on: $0) } == nil)
    }

    @Test func `the fifth wrong password closes the door for a minute, also to the right one, and unlocking opens it`() async throws {
        let office = try await AccessOffice.make()
        _ = try await office.logIn("li", .analyst)
        let name = try #require(AccountName("li")), wrong = Password("something else")
        for _ in 0..<5 { #expect(try await attempt("li", wrong, at: Self.now, in: office) == nil) }
        #expect(try await attempt("li", AccessOffice.password, at: Self.now.adding(seconds: 59), in: office) == nil)
        #expect(try await attempt("li", AccessOffice.password, at: Self.now.adding(seconds: 60), in: office) != nil)
        for _ in 0..<5 { _ = try await attempt("li", wrong, at: Self.now, in: office) }
        try await office.accounts.run { try Accounts.unlock(name, by: Self.actor, on: $0) }
        #expect(try await attempt("li", AccessOffice.password, at: Self.now, in: office) != nil)
        #expect(try await attempt("nobody", AccessOffice.password, at: Self.now, in: office) == nil)
        let failures = try await office.owner.run { try AuditLog.entries(only: .failToLogIn, limit: 100, on: $0) }
        #expect(failures.map { $0.detail ?? "" }.first == "unknown" && failures.count == 12)
        #expect(failures.allSatisfy { $0.actor.address == "10.0.0.9" })
    }

    @Test func `a token may no more than its account, reads what its account sees, and ends`() async throws {
        let office = try await AccessOffice.make()
        let session = try await office.logIn("li", .analyst, try #require(Scope(departments: ["住建局"])))
        let visitor = try #require(try await office.accounts.run { try Sessions.visitor(session, at: Self.now, on: $0) })
        let token = try await office.accounts.run {
            try APITokens.make("报表", [.readSummaries, .manageAccounts], days: 9_999, for: visitor, at: Self.now, from: nil, on: $0)
        }
        func holder(after days: Int64) async throws -> Visitor? {
            try await office.accounts.run { try APITokens.visitor(token, at: Self.now.adding(seconds: days * 86_400), on: $0) }
        }
        #expect(try await holder(after: 365)?.permissions == [.readSummaries])
        #expect(try await holder(after: 366) == nil)
        let reader = office.web.reading(as: token.readingKey)
        #expect(try await reader.numbers("select number from ticket order by 1") == ["A1", "A2"])
        #expect(try await reader.snapshot { try MaskedTicket.all(TicketQuestion(limit: 9), on: $0) }.isEmpty)
        let number = try #require(try await office.accounts.run { try APITokens.all(of: visitor, on: $0) }.first?.number)
        try await office.accounts.run { try APITokens.revoke(number, of: visitor, at: Self.now, from: nil, on: $0) }
        #expect(try await holder(after: 1) == nil)
        #expect(try await reader.numbers("select number from ticket").isEmpty)
    }

    @Test func `no secret and no password is in the database`() async throws {
        let office = try await AccessOffice.make()
        let secret = try await office.logIn("li", .analyst)
        let hexadecimal = secret.readingKey.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let all = try await office.owner.numbers("""
            select a::text from account a union all select s::text from account_session s union all select l::text from account_link l
            union all select e::text from audit_log e
            """).joined()
        #expect(all.contains("li") && all.contains("$y$"))
        #expect(!all.contains(secret.text) && !all.contains(hexadecimal) && !all.contains("horse"))
    }

    @Test(arguments: Role.allCases, [true, false])
    func `the server gives a role the permissions that Swift gives it`(role: Role, isEverything: Bool) async throws {
        let store = try await TestDatabase.make().store
        let stored = try await store.run {
            try $0.value("select role_permissions(\(role.rawValue)::account_role, \(isEverything))", as: [String].self)
        }
        let scope = isEverything ? .everything : try #require(Scope(districts: ["东镇"]))
        #expect(Set(stored.compactMap(Permission.init(rawValue:))) == role.permissions(in: scope))
        #expect(stored.count == role.permissions(in: scope).count)
    }

    @Test func `the role for accounts knows no ticket`() async throws {
        let office = try await AccessOffice.make()
        for statement in ["select number from ticket", "select * from ticket_masked", "select * from tally_day",
                          "select actor from audit_log", "delete from account", "delete from audit_log", "select * from run", "set role hotline_owner"] {
            #expect(try await office.accounts.refusal(statement) == .insufficientPrivilege, "\(statement)")
        }
    }
}

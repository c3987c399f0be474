import Access
import Foundation
import HTTPTypes
import Logging
import Settings
import Testing
import TestSupport
import TicketStore
import Tickets
@testable import WebService

/// A web service as it runs: real accounts, three logins of the database, a cookie for each person.
struct GuardedOffice {
    /// The server's own clock decides when a session is over, so this one is ahead of it.
    static let now = Instant(seconds: 4_000_000_000)

    let office: WebOffice
    private let accounts: TicketStore

    init() async throws {
        let database = try await TestDatabase.make()
        try await database.store.run { _ = try DatabaseRoles.make(on: $0) }
        func store(_ role: DatabaseRole) async throws -> TicketStore {
            try await TicketStore.open(try TestServer.parameters(database: database.name).asking(as: role))
        }
        accounts = try await store(.accounts)
        office = try await WebOffice(database: database, service: WebService(
            store: store(.web), writer: store(.ingest), accounts: accounts, settings: Settings(),
            authenticator: Keeper(accounts: accounts, clock: { GuardedOffice.now }), clock: { GuardedOffice.now }))
        try await office.load(SmallExports.files)
    }

    /// Somebody with a role and a part of the tickets, who has logged in.
    func person(_ name: String, _ role: Role, _ scope: Scope = .everything) async throws -> Person {
        let account = try #require(AccountName(name)), password = "a quite long pass phrase"
        let link = try await accounts.run {
            try Accounts.invite(account, role: role, scope: scope, by: AuditActor(nil, "test"), at: GuardedOffice.now, on: $0)
        }
        let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        let address = "/password/\(link.text)"
        #expect(try await office.send(.post, address, headers: form, body: "password=\(password)&again=\(password)".replacing(" ", with: "+")).status == .seeOther)
        let entered = try await office.send(.post, "/login", headers: form, body: "name=\(name)&password=\(password)".replacing(" ", with: "+"))
        let cookie = try #require(entered.headers[.setCookie]).split(separator: ";").first.map(String.init) ?? ""
        let secret = try #require(Secret(text: String(cookie.split(separator: "=").last ?? "")))
        return Person(office: office, cookie: cookie, formToken: secret.formToken)
    }

    struct Person {
        let office: WebOffice
        let cookie: String
        let formToken: String

        func get(_ address: String) async throws -> WebAnswer { try await office.get(address, headers: [.cookie: cookie]) }

        func post(_ address: String, _ body: String, origin: String? = nil, token: String? = nil) async throws -> WebAnswer {
            var headers: HTTPFields = [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"]
            if let origin, let name = HTTPField.Name("Origin") { headers[name] = origin }
            return try await office.send(.post, address, headers: headers, body: body + "&form_token=" + (token ?? formToken))
        }
    }
}

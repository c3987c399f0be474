import Access
import Postgres
import TestSupport
import Tickets
@testable import TicketStore

/// A database with roles, tickets of two departments in two districts, and accounts; what each role does is done as that role.
struct AccessOffice: Sendable {
    static let now = Instant(seconds: 4_000_000_000)
    static let password = Password("correct horse battery")

    let database: TestDatabase
    var owner: TicketStore { database.store }
    let accounts: TicketStore
    let web: TicketStore

    static func make() async throws -> AccessOffice {
        let database = try await TestDatabase.make()
        try await RoleTurn.shared.run { try await database.store.run { _ = try DatabaseRoles.make(on: $0) } }
        try await database.store.take(Exports.export(day: 1, [
            ticket("A1", "住建局", "东镇"), ticket("A2", "住建局", "西镇"), ticket("B1", "教育局", "东镇"),
        ]))
        try await database.store.take(Exports.export(day: 3, [
            ticket("A1", "住建局", "东镇", closedOn: 2), ticket("A2", "住建局", "西镇"), ticket("B1", "教育局", "东镇", closedOn: 3),
        ]))
        // A reopening, whose event has no department of its own.
        try await database.store.take(Exports.export(day: 5, [ticket("A1", "住建局", "东镇"), ticket("B1", "教育局", "东镇")]))
        return AccessOffice(database: database, accounts: try await database.opened(as: .accounts),
                            web: try await database.opened(as: .web))
    }

    private static func ticket(_ number: String, _ department: String, _ district: String, closedOn: Int? = nil) -> Ticket {
        var ticket = Exports.ticket(number, closedOn: closedOn, department: department)
        ticket.district = district
        ticket.personal.caller = "张三丰"
        ticket.personal.phone = "13912345678"
        ticket.personal.address = "幸福路12号3栋"
        ticket.personal.title = "噪音\(number)"
        ticket.personal.content = "张三丰（139 1234 5678，住幸福路12号3栋，０１０-６２３４５６７８，身份证11010519491231002X）反映工单0826081308493182401"
        return ticket
    }

    /// Invites somebody, who sets the password and logs in.
    func logIn(_ typed: String, _ role: Role, _ scope: Scope = .everything) async throws -> Secret {
        try await accounts.run { connection in
            guard let name = AccountName(typed) else { throw StoreError.unknownAccount(typed) }
            let link = try Accounts.invite(name, role: role, scope: scope, by: AuditActor(nil, "test"), at: Self.now, on: connection)
            _ = try PasswordLink.take(link, Self.password, at: Self.now, from: nil, on: connection)
            guard let secret = try LogIn.attempt(name, Self.password, at: Self.now, from: nil, on: connection) else {
                throw StoreError.unknownAccount(typed)
            }
            return secret
        }
    }

    /// The database's own clock decides when a reader's session is over.
    func reader(_ typed: String, _ role: Role, _ scope: Scope = .everything) async throws -> TicketStore {
        web.reading(as: try await logIn(typed, role, scope).readingKey)
    }
}

extension TestDatabase {
    func opened(as role: DatabaseRole) async throws -> TicketStore {
        try await TicketStore.open(try TestServer.parameters(database: name).asking(as: role))
    }
}

/// Roles belong to the whole server: who makes them at the same time is in each other's way.
actor RoleTurn {
    static let shared = RoleTurn()
    private var last: Task<Void, any Error>?

    func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
        let before = last
        let task = Task {
            _ = await before?.result
            try await body()
        }
        last = task
        try await task.value
    }
}

extension TicketStore {
    func numbers(_ sql: SQL) async throws -> [String] {
        try await run { connection in try connection.rows(sql) { row throws(PostgresError) in try row.decode(0, as: String.self) } }
    }

    /// The SQLSTATE with which a statement is refused; nil where it is not.
    func refusal(_ statement: String) async throws -> SQLState? {
        do {
            try await run { _ = try $0.query(SQL(text: statement)) }
            return nil
        } catch let error as PostgresError {
            return error.sqlState
        }
    }
}

extension PeriodFigures {
    /// The same counts in any order of rows.
    func isSame(as other: PeriodFigures) -> Bool {
        total == other.total && rows.mapValues(Set.init) == other.rows.mapValues(Set.init) && stock == other.stock
            && durations == other.durations && satisfaction == other.satisfaction && quality == other.quality
    }
}

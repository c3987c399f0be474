import Access
import TicketStore
import Tickets

/// Who makes the other accounts. There is no password to begin with: a link is printed where the service is started, and works once.
enum FirstAdministrator {
    /// Nil where somebody can log in as an administrator already.
    static func link(in accounts: TicketStore, at now: Instant) async throws -> Secret? {
        guard let name = AccountName("administrator") else { return nil }
        let actor = AuditActor(nil, "hotline serve")
        return try await accounts.run { connection in
            let known = try Accounts.all(on: connection)
            if known.contains(where: { $0.role == .administrator && $0.hasPassword && !$0.isDisabled }) { return nil }
            if known.contains(where: { $0.name == name }) { return try Accounts.renewLink(name, by: actor, at: now, on: connection) }
            return try Accounts.invite(name, role: .administrator, scope: .everything, by: actor, at: now, on: connection)
        }
    }
}

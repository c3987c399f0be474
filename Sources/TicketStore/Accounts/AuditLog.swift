import Access
package import Postgres
package import Tickets

/// Who did something, for the log.
package struct AuditActor: Sendable, Hashable {
    /// Nil for who has no account, such as a command or somebody at the door.
    package var account: Int?
    package var name: String
    /// From where, as the server sees it.
    package var address: String?

    package init(_ account: Int?, _ name: String, from address: String? = nil) {
        self.account = account
        self.name = name
        self.address = address
    }

    package init(_ visitor: Visitor, from address: String? = nil) {
        self.init(visitor.account, visitor.name.text, from: address)
    }
}

/// One thing that somebody did or tried.
package struct AuditEntry: Sendable, Hashable {
    /// What the log knows. `unmask` is written by the server itself.
    package enum Action: String, Sendable, CaseIterable {
        case logIn = "log_in", failToLogIn = "fail_to_log_in", logOut = "log_out"
        case invite, renewLink = "renew_link", setPassword = "set_password", change, disable, unlock
        case makeToken = "make_token", revokeToken = "revoke_token"
        case unmask, export, importFile = "import_file", revert
        case acknowledge, accept, silence, publish
        case readLog = "read_log"
    }

    package var number: Int
    package var happenedAt: Instant
    package var actor: AuditActor
    /// Not always one of `Action`: a newer hotline may have written it.
    package var action: String
    package var subject: String?
    package var detail: String?
}

/// What was done, by whom and from where: kept for 190 days at least, and changed by nobody.
package enum AuditLog {
    /// So long the server keeps every entry, as laws on network logs ask for six months.
    package static let shortestDays = 190

    package static func note(_ action: AuditEntry.Action, by actor: AuditActor, subject: String? = nil, detail: String? = nil,
                             on connection: borrowing Connection) throws(PostgresError) {
        try AuditLogInsert.insert(action, by: actor, subject: subject, detail: detail, on: connection)
    }

    /// The newest first.
    /// - Parameter before: only older ones than the entry with this number.
    package static func entries(before: Int? = nil, of name: String? = nil, only action: AuditEntry.Action? = nil, limit: Int,
                                on connection: borrowing Connection) throws(PostgresError) -> [AuditEntry] {
        try AuditLogList.entries(before: before, of: name, only: action, limit: limit, on: connection)
    }

    /// - Parameter days: at least 190 are kept, whatever is asked.
    /// - Returns: how many entries were deleted.
    package static func forget(olderThanDays days: Int, on connection: borrowing Connection) throws(PostgresError) -> Int {
        try AuditLogForget.forget(olderThanDays: days, on: connection)
    }
}

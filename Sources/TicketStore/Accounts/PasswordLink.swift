package import Access
package import Postgres
package import Tickets

/// A link by which somebody sets their password, once.
package enum PasswordLink {
    package enum Outcome: Sendable, Equatable {
        case done(AccountName)
        case refused(PasswordRules.Flaw)
        /// Used, too old, or none.
        case unknown
    }

    /// Whose password the link sets; nil where it sets none.
    package static func account(_ secret: Secret, at now: Instant,
                                on connection: borrowing Connection) throws(PostgresError) -> AccountName? {
        try AccountLinkFind.account(secret.fingerprint, at: now, on: connection)
    }

    /// Sets the password, uses the link up and ends the account's sessions.
    package static func take(_ secret: Secret, _ password: Password, at now: Instant, from address: String?,
                             on connection: borrowing Connection) throws -> Outcome {
        guard let name = try account(secret, at: now, on: connection) else { return .unknown }
        if let flaw = PasswordRules.flaw(of: password, for: name) { return .refused(flaw) }
        guard let hash = password.hashed() else { throw StoreError.noPasswordHash }
        return try connection.transaction { connection in
            // Of two who use it at once one is first.
            guard try AccountLinkUse.use(secret.fingerprint, at: now, on: connection) else { return .unknown }
            let account = try Accounts.one(name, on: connection)
            try AccountPasswordUpdate.apply(hash, to: account.number, on: connection)
            try AccountSessionEnd.end(allOf: account.number, at: now, on: connection)
            try AuditLog.note(.setPassword, by: AuditActor(account.number, name.text, from: address), on: connection)
            return .done(name)
        }
    }
}

package import Access
package import Postgres
package import Tickets

/// A secret for programs.
package struct APIToken: Sendable, Hashable {
    package var number: Int
    package var label: String
    package var permissions: Set<Permission>
    package var createdAt: Instant
    package var expiresAt: Instant
    package var revokedAt: Instant?
}

/// The tokens of accounts: each has a part of its account's permissions and an end.
package enum APITokens {
    /// - Parameter permissions: those that the visitor lacks are left out.
    /// - Returns: the token, which is shown this once.
    package static func make(_ label: String, _ permissions: Set<Permission>, days: Int, for visitor: Visitor, at now: Instant,
                             from address: String?, on connection: borrowing Connection) throws -> Secret {
        let secret = Secret(), held = permissions.intersection(visitor.permissions)
        let days = min(max(days, SecretLife.tokenDays.lowerBound), SecretLife.tokenDays.upperBound)
        try connection.transaction { connection in
            let number = try AccountTokenInsert.insert(secret.fingerprint, label: label, held, of: visitor.account,
                                                   until: now.adding(seconds: Int64(days) * 86_400), on: connection)
            try AuditLog.note(.makeToken, by: AuditActor(visitor, from: address), subject: "\(number)",
                              detail: held.map(\.rawValue).sorted().joined(separator: ", "), on: connection)
        }
        return secret
    }

    /// The newest first.
    package static func all(of visitor: Visitor, on connection: borrowing Connection) throws(PostgresError) -> [APIToken] {
        try AccountTokenList.tokens(of: visitor.account, on: connection)
    }

    /// Of the visitor's own; another's number changes nothing.
    package static func revoke(_ number: Int, of visitor: Visitor, at now: Instant, from address: String?,
                               on connection: borrowing Connection) throws {
        try connection.transaction { connection in
            guard try AccountTokenRevoke.revoke(number, of: visitor.account, at: now, on: connection) else { return }
            try AuditLog.note(.revokeToken, by: AuditActor(visitor, from: address), subject: "\(number)", on: connection)
        }
    }

    /// Whose token it is; nil where it is none or is no longer good.
    package static func visitor(_ secret: Secret, at now: Instant, on connection: borrowing Connection) throws(PostgresError) -> Visitor? {
        try AccountTokenFind.visitor(secret.readingKey, at: now, on: connection)
    }
}

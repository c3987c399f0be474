package import Access
package import Postgres
package import Tickets

/// The door: a name and a password for a session.
package enum LogIn {
    /// A refusal does not say why, so that nobody learns which names exist; the audit log does.
    /// - Returns: the session's secret; nil for nobody.
    package static func attempt(_ name: AccountName, _ password: Password, at now: Instant, from address: String?,
                                life: SessionLife = SessionLife(), on connection: borrowing Connection) throws -> Secret? {
        try connection.transaction { connection in
            guard let known = try AccountHash.known(name, on: connection) else {
                password.matchesNothing()
                try refuse(nil, name, "unknown", from: address, on: connection)
                return nil
            }
            guard !known.isDisabled, let hash = known.hash, known.lockedUntil.map({ $0 <= now }) ?? true else {
                password.matchesNothing()
                try refuse(known.number, name, known.isDisabled ? "disabled" : known.hash == nil ? "no password" : "locked", from: address,
                           on: connection)
                return nil
            }
            guard password.matches(hash) else {
                let failures = known.failures + 1, end = Lockout.end(after: failures, at: now.date).map(Instant.init)
                try AccountAttemptUpdate.apply(failures: failures, lockedUntil: end, to: known.number, on: connection)
                try refuse(known.number, name, "wrong password \(failures)", from: address, on: connection)
                return nil
            }
            try AccountAttemptUpdate.apply(failures: 0, lockedUntil: nil, to: known.number, on: connection)
            return try begin(known.number, name, at: now, from: address, life, on: connection)
        }
    }

    private static func begin(_ account: Int, _ name: AccountName, at now: Instant, from address: String?, _ life: SessionLife,
                              on connection: borrowing Connection) throws(PostgresError) -> Secret {
        let secret = Secret(), end = life.end(begunAt: now.date)
        let idleEnd = life.idleEnd(usedAt: now.date, end: end)
        try AccountSessionInsert.insert(secret.fingerprint, of: account, at: now, idleEnd: Instant(idleEnd), end: Instant(end),
                                        from: address, on: connection)
        try AuditLog.note(.logIn, by: AuditActor(account, name.text, from: address), on: connection)
        return secret
    }

    private static func refuse(_ account: Int?, _ name: AccountName, _ why: String, from address: String?,
                               on connection: borrowing Connection)
        throws(PostgresError) {
        try AuditLog.note(.failToLogIn, by: AuditActor(account, name.text, from: address), detail: why, on: connection)
    }
}

package import Access
package import Postgres
package import Tickets

/// Who may log in. What an administrator does here is in the audit log; passwords are set by whom they belong to, with a link.
package enum Accounts {
    /// By name.
    package static func all(on connection: borrowing Connection) throws(PostgresError) -> [StoredAccount] {
        try AccountList.accounts(only: nil, on: connection)
    }

    /// - Throws: `StoreError.unknownAccount`
    package static func one(_ name: AccountName, on connection: borrowing Connection) throws -> StoredAccount {
        guard let found = try AccountList.accounts(only: name, on: connection).first else { throw StoreError.unknownAccount(name.text) }
        return found
    }

    /// Makes an account that waits for its password.
    /// - Returns: the secret of the link that sets it.
    /// - Throws: `StoreError.accountExists`
    package static func invite(_ name: AccountName, role: Role, scope: Scope, by actor: AuditActor, at now: Instant,
                               on connection: borrowing Connection) throws -> Secret {
        try connection.transaction { connection in
            let number: Int
            do {
                number = try AccountInsert.insert(name, role: role, scope: scope, by: actor.name, on: connection)
            } catch let error as PostgresError where error.constraint == "account_name_is_free" {
                throw StoreError.accountExists(name.text)
            }
            try AuditLog.note(.invite, by: actor, subject: name.text, detail: words(role, scope), on: connection)
            return try link(number, by: actor, at: now, on: connection)
        }
    }

    /// A link that sets the password anew; earlier ones no longer do.
    package static func renewLink(_ name: AccountName, by actor: AuditActor, at now: Instant,
                                  on connection: borrowing Connection) throws -> Secret {
        try connection.transaction { connection in
            let account = try one(name, on: connection)
            try AuditLog.note(.renewLink, by: actor, subject: name.text, on: connection)
            return try link(account.number, by: actor, at: now, on: connection)
        }
    }

    /// Changes role and scope, or disables the account. Its sessions end; what was allowed before is not allowed on.
    package static func change(_ name: AccountName, role: Role, scope: Scope, isDisabled: Bool, by actor: AuditActor, at now: Instant,
                               on connection: borrowing Connection) throws {
        try connection.transaction { connection in
            let account = try one(name, on: connection)
            try AccountUpdate.apply(role: role, scope: scope, isDisabled: isDisabled, to: account.number, on: connection)
            try AccountSessionEnd.end(allOf: account.number, at: now, on: connection)
            try AuditLog.note(isDisabled ? .disable : .change, by: actor, subject: name.text, detail: words(role, scope), on: connection)
        }
    }

    /// Forgets the wrong passwords.
    package static func unlock(_ name: AccountName, by actor: AuditActor, on connection: borrowing Connection) throws {
        try connection.transaction { connection in
            let account = try one(name, on: connection)
            try AccountAttemptUpdate.apply(failures: 0, lockedUntil: nil, to: account.number, on: connection)
            try AuditLog.note(.unlock, by: actor, subject: name.text, on: connection)
        }
    }

    private static func link(_ account: Int, by actor: AuditActor, at now: Instant, on connection: borrowing Connection)
        throws(PostgresError) -> Secret {
        let secret = Secret()
        try AccountLinkInsert.insert(secret.fingerprint, of: account, until: now.adding(seconds: Int64(SecretLife.linkSeconds)),
                                     by: actor.name, on: connection)
        return secret
    }

    private static func words(_ role: Role, _ scope: Scope) -> String {
        ([role.rawValue] + scope.districtNames.map { "district \($0)" } + scope.departmentNames.map { "department \($0)" })
            .joined(separator: ", ")
    }
}

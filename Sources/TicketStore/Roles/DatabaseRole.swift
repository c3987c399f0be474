package import Postgres

/// A role of the server with what one kind of work needs, and nothing else.
package enum DatabaseRole: String, Sendable, CaseIterable {
    /// Owns every table; migrates.
    case owner = "hotline_owner"
    /// Imports, judges and publishes; sees everything, changes no table's form and no account.
    case ingest = "hotline_ingest"
    /// Reads every figure and no personal column.
    case report = "hotline_report"
    /// Reads what the session or token shows that it is given.
    case web = "hotline_web"
    /// Knows passwords and sessions, and no ticket.
    case accounts = "hotline_accounts"
    /// Reads the audit log.
    case auditor = "hotline_auditor"
}

extension ConnectionParameters {
    /// The same place as another role.
    package func asking(as role: DatabaseRole) -> ConnectionParameters { setting("user", role.rawValue) }
}

/// Something that was done for a role.
package struct RoleDeed: Sendable, Hashable {
    package var role: String
    package var deed: String
}

/// The roles of the server. They belong to the whole cluster, so that no migration makes them.
package enum DatabaseRoles {
    /// Makes those that are missing, hands the tables to the owner's and grants; a second time it does nothing. All or nothing.
    /// - Parameter isDryRun: only tells.
    /// - Throws: `PostgresError` with `insufficientPrivilege` where the connection may not make roles.
    package static func make(isDryRun: Bool = false, on connection: borrowing Connection) throws -> [RoleDeed] {
        try connection.transaction { connection in try RoleMake.deeds(isDryRun: isDryRun, on: connection) }
    }

    package static func areThere(on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try RolePresence.areThere(DatabaseRole.allCases.map(\.rawValue), on: connection)
    }
}

/// What somebody is in the office, which decides what they may do.
package enum Role: String, Sendable, CaseIterable {
    case viewer, analyst, `operator`, administrator
    /// Reads who did what, and nothing of single tickets.
    case auditor

    package var permissions: Set<Permission> {
        switch self {
        case .viewer: [.readSummaries]
        case .analyst: [.readSummaries, .searchTickets, .export, .readImports]
        case .operator:
            Role.analyst.permissions.union([.unmask, .importFiles, .revertImports, .acknowledgeAlerts, .publish])
        case .administrator: Role.operator.permissions.union([.manageAccounts])
        case .auditor: [.readSummaries, .readImports, .readAuditLog]
        }
    }

    /// With a role, within a scope.
    package func permissions(in scope: Scope) -> Set<Permission> {
        scope.isEverything ? permissions : permissions.subtracting(Permission.ofEverything)
    }
}

/// One thing that somebody may do. What it applies to is said by a `Scope`.
package enum Permission: String, Sendable, CaseIterable {
    /// Summaries, trends, breakdowns, explanations down to ticket numbers.
    case readSummaries = "read_summaries"
    /// Single tickets, with everything personal masked.
    case searchTickets = "search_tickets"
    /// A ticket's caller, number, address and full texts; needs a reason each time.
    case unmask
    /// Figures and tickets as files.
    case export
    case readImports = "read_imports"
    case importFiles = "import_files"
    case revertImports = "revert_imports"
    /// Acknowledging, accepting and silencing.
    case acknowledgeAlerts = "acknowledge_alerts"
    case publish
    case manageAccounts = "manage_accounts"
    case readAuditLog = "read_audit_log"

    /// What would show or change more than a part of the tickets: only for who may see everything.
    package static let ofEverything: Set<Permission> = [
        .readImports, .importFiles, .revertImports, .publish, .manageAccounts, .readAuditLog,
    ]
}

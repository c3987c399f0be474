package import Access
import Reporting
import Settings
package import TicketStore
package import Tickets

/// How accounts are shown.
package struct AccountView {
    package let zone: ReportingZone

    package init(zone: ReportingZone) {
        self.zone = zone
    }

    package func list(_ accounts: [StoredAccount], format: OutputFormat) -> String {
        switch format {
        case .json: JSON.array(accounts.map(json)).text
        case .text:
            TextTable.aligned([["name", "role", "districts", "departments", "state"]] + accounts.map { account in
                [account.name.text, account.role.rawValue, words(account.scope.districts), words(account.scope.departments), state(account)]
            }, rightFrom: .max)
        }
    }

    /// The code alone as text, so that it can be piped.
    package static func code(_ secret: Secret, for name: AccountName, format: OutputFormat) -> String {
        switch format {
        case .json: JSON.object([("name", .string(name.text)), ("code", .string(secret.text))]).text
        case .text: secret.text
        }
    }

    package func log(_ entries: [AuditEntry], format: OutputFormat) -> String {
        switch format {
        case .json:
            JSON.array(entries.map { entry in
                let (subject, detail, address) = (entry.subject, entry.detail, entry.actor.address)
                return .object([
                    ("number", .integer(entry.number)), ("happened_at", .string(zone.iso8601(entry.happenedAt))),
                    ("actor", .string(entry.actor.name)), ("action", .string(entry.action)), ("subject", subject.map(JSON.string) ?? .null),
                    ("detail", detail.map(JSON.string) ?? .null), ("address", address.map(JSON.string) ?? .null),
                ])
            }).text
        case .text:
            TextTable.aligned([["number", "time", "actor", "action", "subject", "detail", "address"]] + entries.map { entry in
                ["\(entry.number)", zone.wallClock(entry.happenedAt), entry.actor.name, entry.action, entry.subject ?? "",
                 entry.detail ?? "", entry.actor.address ?? ""]
            }, rightFrom: .max)
        }
    }

    private func json(_ account: StoredAccount) -> JSON {
        .object([
            ("name", .string(account.name.text)), ("role", .string(account.role.rawValue)),
            ("districts", .array(account.scope.districts.sorted().map(JSON.string))),
            ("departments", .array(account.scope.departments.sorted().map(JSON.string))), ("state", .string(state(account))),
            ("created_at", .string(zone.iso8601(account.createdAt))), ("created_by", .string(account.createdBy)),
        ])
    }

    private func state(_ account: StoredAccount) -> String {
        if account.isDisabled { return "disabled" }
        if account.lockedUntil.map({ $0 > .now }) == true { return "locked" }
        return account.hasPassword ? "open" : "invited"
    }

    private func words(_ names: Set<String>) -> String { names.isEmpty ? "all" : names.sorted().joined(separator: "、") }
}

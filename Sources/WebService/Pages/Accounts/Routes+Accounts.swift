import Access
internal import Hummingbird

extension Routes {
    func addAccounts() {
        live("accounts", needs: .manageAccounts) { try await AccountsPage.content($0) }
        live("accounts/{name}", needs: .manageAccounts) { try await AccountsPage.one($0) }
        pageAction("accounts/invite", needs: .manageAccounts) { try await AccountsPage.invite($0, $1) }
        pageAction("accounts/{name}/link", needs: .manageAccounts) { visit, _ in try await AccountsPage.renew(visit) }
        action("accounts/{name}/unlock", needs: .manageAccounts) { visit, _ in try await AccountsPage.unlock(visit) }
        action("accounts/{name}/disable", needs: .manageAccounts) { visit, _ in try await AccountsPage.set(isDisabled: true, visit) }
        action("accounts/{name}/enable", needs: .manageAccounts) { visit, _ in try await AccountsPage.set(isDisabled: false, visit) }
        live("tokens", needs: .readSummaries) { try await TokensPage.content($0) }
        pageAction("tokens/make", needs: .readSummaries) { try await TokensPage.make($0, $1) }
        action("tokens/{number}/revoke", needs: .readSummaries) { visit, _ in try await TokensPage.revoke(visit) }
        live("audit", needs: .readAuditLog) { try await AuditPage.content($0) }
    }
}

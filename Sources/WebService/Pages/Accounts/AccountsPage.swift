import Access
import HTTPTypes
import Reporting
import TicketStore
import Tickets

/// Who may log in: for administrators, who invite, change and close accounts and never learn a password.
enum AccountsPage {
    static func content(_ visit: Visit) async throws -> PageContent {
        let accounts = try await visit.service.accounts.run { try Accounts.all(on: $0) }
        let columns = [(visit.say("名称", "Name"), false), (visit.say("角色", "Role"), false), (visit.say("范围", "Scope"), false),
                       (visit.say("状态", "State"), false), (visit.say("建立", "Made"), false)]
        let table = ListTable(visit.say("账户", "Accounts"), columns: columns, empty: "—", rows: accounts.map { account in
            [(account.name.text, visit.link(Address("accounts", account.name.text))), (account.role.word(visit.language), nil),
             (words(account.scope, visit), nil), (state(account, visit), nil),
             ("\(visit.zone.wallClock(account.createdAt)) \(account.createdBy)", nil)]
        })
        let form = EntryForm(visit.say("邀请", "Invite"),
                             explanation: visit.say("角色：\(roles(visit))。部门、区域用逗号分开；都不填为全部。",
                                                    "Roles: \(roles(visit)). Departments and districts with commas between; none means all."),
                             to: Address("accounts", "invite"),
                             fields: [.init(name: "name", label: visit.say("名称", "Name")),
                                      .init(name: "role", label: visit.say("角色", "Role"), value: Role.viewer.rawValue),
                                      .init(name: "departments", label: visit.say("部门", "Departments"), isRequired: false),
                                      .init(name: "districts", label: visit.say("区域", "Districts"), isRequired: false)],
                             button: visit.say("邀请", "Invite"), visit)
        return PageContent(area: .settings, title: visit.say("账户", "Accounts"), markup: try table.markup(visit) + form.markup(visit))
    }

    /// One account, with what can be done about it.
    static func one(_ visit: Visit) async throws -> PageContent {
        let account = try await stored(visit)
        let name = account.name.text
        var forms = [EntryForm(visit.say("新的链接", "A new link"), explanation: visit.say("设置密码用，只显示一次。",
            "By which a password is set; shown once."),
                               to: Address("accounts", name, "link"), button: visit.say("生成链接", "Make a link"), visit)]
        if account.failures > 0 {
            forms.append(EntryForm(visit.say("解锁", "Unlock"), to: Address("accounts", name, "unlock"), button: visit.say("解锁", "Unlock"),
                                   visit))
        }
        forms.append(EntryForm(account.isDisabled ? visit.say("重新启用", "Open again") : visit.say("停用", "Close"),
                               to: Address("accounts", name, account.isDisabled ? "enable" : "disable"),
                               button: account.isDisabled ? visit.say("启用", "Open") : visit.say("停用", "Close"), visit))
        return PageContent(area: .settings, title: "\(name) · \(account.role.word(visit.language)) · \(words(account.scope, visit))",
                           markup: try forms.map { try $0.markup(visit) }.joined())
    }

    /// The link is on this page only: nobody can look it up again.
    static func invite(_ visit: Visit, _ form: Query) async throws -> PageContent {
        guard let name = form["name"].flatMap({ AccountName($0) }) else { throw WebFault.unreadable("name", form["name"] ?? "",
            example: "wang.wu") }
        guard let role = form["role"].flatMap(Role.init(rawValue:)) else { throw WebFault.unreadable("role", form["role"] ?? "",
            example: Role.viewer.rawValue) }
        let districts = names(form["districts"]), departments = names(form["departments"])
        let scope = districts.isEmpty && departments.isEmpty ? Scope.everything : Scope(districts: districts, departments: departments)
            ?? .everything
        let (actor, now) = (visit.actor, visit.now)
        let secret = try await visit.service.accounts.run { try Accounts.invite(name, role: role, scope: scope, by: actor, at: now,
            on: $0) }
        return try linkPage(secret, name, visit)
    }

    static func renew(_ visit: Visit) async throws -> PageContent {
        let account = try await stored(visit), (actor, now) = (visit.actor, visit.now)
        let secret = try await visit.service.accounts.run { try Accounts.renewLink(account.name, by: actor, at: now, on: $0) }
        return try linkPage(secret, account.name, visit)
    }

    static func unlock(_ visit: Visit) async throws -> Address {
        let account = try await stored(visit), actor = visit.actor
        try await visit.service.accounts.run { try Accounts.unlock(account.name, by: actor, on: $0) }
        return Address("accounts", account.name.text)
    }

    static func set(isDisabled: Bool, _ visit: Visit) async throws -> Address {
        let account = try await stored(visit), (actor, now) = (visit.actor, visit.now)
        guard account.number != visit.reader.visitor?.account else { throw WebFault.ownAccount }
        try await visit.service.accounts.run {
            try Accounts.change(account.name, role: account.role, scope: account.scope, isDisabled: isDisabled, by: actor, at: now, on: $0)
        }
        return Address("accounts", account.name.text)
    }

    private static func linkPage(_ secret: Secret, _ name: AccountName, _ visit: Visit) throws -> PageContent {
        let address = Address("password", secret.text).description
        let table = ListTable(visit.say("一次性链接（48小时内有效，只显示这一次）", "One-time link, good for 48 hours and shown this once"),
                              columns: [(visit.say("交给 \(name.text)", "For \(name.text)"), false)], empty: "", rows: [[(address, address)]])
        return PageContent(area: .settings, title: visit.say("链接 · \(name.text)", "Link · \(name.text)"), markup: try table.markup(visit))
    }

    private static func stored(_ visit: Visit) async throws -> StoredAccount {
        guard let name = visit.parameters["name"].flatMap({ AccountName($0) }) else { throw WebFault.notFound }
        return try await visit.service.accounts.run { try Accounts.one(name, on: $0) }
    }

    private static func names(_ text: String?) -> Set<String> {
        Set((text ?? "").split { ",，、".contains($0) }.map { $0.trimmingPrefix { $0.isWhitespace } }.map(String.init).filter { !$0.isEmpty })
    }

    private static func roles(_ visit: Visit) -> String {
        Role.allCases.map { "\($0.rawValue) \($0.word(visit.language))" }.joined(separator: visit.say("、", ", "))
    }

    private static func words(_ scope: Scope, _ visit: Visit) -> String {
        scope.isEverything ? visit.say("全部", "everything") : (scope.districts.sorted()
            + scope.departments.sorted()).joined(separator: visit.say("、", ", "))
    }

    private static func state(_ account: StoredAccount, _ visit: Visit) -> String {
        if account.isDisabled { return visit.say("停用", "closed") }
        if account.lockedUntil.map({ $0 > visit.now }) == true { return visit.say("锁定", "locked") }
        return account.hasPassword ? visit.say("可用", "open") : visit.say("已邀请", "invited")
    }
}

extension WebFault {
    static let ownAccount = WebFault(.conflict, Word("不能停用自己的账户", "Nobody closes their own account"),
                                     remedy: Word("请另一位管理员来做。", "Ask another administrator."))
}

extension Role {
    func word(_ language: Language) -> String {
        switch self {
        case .viewer: language.say("查看", "viewer")
        case .analyst: language.say("分析", "analyst")
        case .operator: language.say("操作", "operator")
        case .administrator: language.say("管理", "administrator")
        case .auditor: language.say("审计", "auditor")
        }
    }
}

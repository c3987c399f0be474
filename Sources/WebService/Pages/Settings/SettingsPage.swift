import Access
import Reporting
import Settings
import TicketStore
import Tickets

/// What the figures are counted by, what the reader may do, and the ways to accounts, tokens and the audit log.
enum SettingsPage {
    static func content(_ visit: Visit) throws -> PageContent {
        let facts = [
            Page.Fact(visit.say("本人", "You"), visit.reader.name),
            Page.Fact(visit.say("本人的权限", "You may"), visit.reader.permissions.map(\.rawValue).sorted().joined(separator: ", ")),
        ]
        var links = [(visit.say("接口令牌", "API tokens"), Address("tokens"))]
        if visit.reader.may(.manageAccounts) { links.append((visit.say("账户", "Accounts"), Address("accounts"))) }
        if visit.reader.may(.readAuditLog) { links.append((visit.say("审计日志", "Audit log"), Address("audit"))) }
        links.append(("OpenAPI", Address(path: APIOperation.root + "/openapi.json")))
        let table = ListTable(visit.say("更多", "More"), columns: [(visit.say("页", "Page"), false)], empty: "",
                              rows: links.map { [($0.0, visit.link($0.1))] })
        return PageContent(area: .settings, title: visit.say("设置", "Settings"),
                           markup: visit.markup([Page.Section(blocks: [.facts(facts)]), DefinitionsPage.office(visit)]) + (try table.markup(visit)))
    }
}

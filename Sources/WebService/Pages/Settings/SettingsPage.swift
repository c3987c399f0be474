import Access
import Reporting
import Settings
import TicketStore
import Tickets

/// What the figures are counted by, what the reader may do, and the ways to accounts, tokens and the audit log.
enum SettingsPage {
    static func content(_ visit: Visit) throws -> PageContent {
        let settings = visit.service.settings
        let facts = [
            Page.Fact(visit.say("单位", "Office"), settings.office ?? "—"), Page.Fact(visit.say("时区", "Time zone"), settings.zone.identifier),
            Page.Fact(visit.say("剔除", "Excluded"), settings.rules.excluded.map(\.rawValue).sorted().joined(separator: ", ")),
            Page.Fact(visit.say("应办类别", "Categories to close"),
                      settings.rules.closable.map { visit.say($0.label, $0.englishLabel) }.sorted().joined(separator: ", ")),
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
                           markup: visit.markup([Page.Section(blocks: [.facts(facts)])]) + (try table.markup(visit)))
    }
}

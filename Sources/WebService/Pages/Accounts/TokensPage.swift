import Access
import Reporting
import TicketStore
import Tickets

/// The reader's own tokens for programs.
enum TokensPage {
    static func content(_ visit: Visit) async throws -> PageContent {
        let visitor = try visitor(visit)
        let tokens = try await visit.service.accounts.run { try APITokens.all(of: visitor, on: $0) }
        let columns = [(visit.say("名称", "Label"), false), (visit.say("权限", "Permissions"), false), (visit.say("到期", "Until"), false),
                       (visit.say("撤销", "Revoked"), false)]
        let table = ListTable(visit.say("接口令牌", "API tokens"), columns: columns, empty: visit.say("没有令牌。", "No tokens."),
                              rows: tokens.map { token in
            [(token.label, nil), (token.permissions.map(\.rawValue).sorted().joined(separator: ", "), nil),
             (visit.zone.wallClock(token.expiresAt), nil),
             (token.revokedAt.map { visit.zone.wallClock($0) } ?? "", nil)]
        })
        var markup = try table.markup(visit)
        for token in tokens where token.revokedAt == nil {
            markup += try EntryForm(visit.say("撤销 \(token.label)", "Revoke \(token.label)"),
                                    to: Address("tokens", "\(token.number)", "revoke"),
                                    button: visit.say("撤销", "Revoke"), visit).markup(visit)
        }
        markup += try EntryForm(visit.say("新的令牌", "A new token"), explanation: visit.say("只读数字，权限不超过本人；只显示一次。",
            "Reads figures, with no more rights than yours; shown once."),
                                to: Address("tokens", "make"), fields: [.init(name: "label", label: visit.say("名称", "Label")),
                                                                         .init(name: "days", label: visit.say("有效天数", "Days"),
                                                                             value: "\(SecretLife.defaultTokenDays)", type: "number")],
                                button: visit.say("生成", "Make"), visit).markup(visit)
        return PageContent(area: .settings, title: visit.say("接口令牌", "API tokens"), markup: markup)
    }

    static func make(_ visit: Visit, _ form: Query) async throws -> PageContent {
        guard let label = form["label"] else { throw WebFault.unreadable("label", "", example: "nightly report") }
        let days = try form.number("days") ?? SecretLife.defaultTokenDays
        let visitor = try visitor(visit), (now, peer) = (visit.now, visit.peer)
        let secret = try await visit.service.accounts.run {
            try APITokens.make(label, [.readSummaries, .readImports], days: days, for: visitor, at: now, from: peer, on: $0)
        }
        let table = ListTable(visit.say("令牌（只显示这一次）", "Token, shown this once"), columns: [(label, false)], empty: "",
                              rows: [[(secret.text, nil)]])
        return PageContent(area: .settings, title: visit.say("新的令牌", "A new token"), markup: try table.markup(visit))
    }

    static func revoke(_ visit: Visit) async throws -> Address {
        let number = try visit.number("number")
        let visitor = try visitor(visit), (now, peer) = (visit.now, visit.peer)
        try await visit.service.accounts.run { try APITokens.revoke(number, of: visitor, at: now, from: peer, on: $0) }
        return Address("tokens")
    }

    private static func visitor(_ visit: Visit) throws(WebFault) -> Visitor {
        guard let visitor = visit.reader.visitor else { throw .notAllowed }
        return visitor
    }
}

import Access
import HTTPTypes
internal import Hummingbird
import Reporting
import TicketStore
import Tickets

/// Behind a one-time link: somebody sets their password, once.
struct PasswordPage {
    let service: WebService

    func add(to router: Router<WebContext>) {
        router.get("password/{secret}") { request, context in
            let name = try await owner(try secret(context))
            return try page(name, request, context, status: .ok, message: nil)
        }
        router.post("password/{secret}") { request, context in try await set(request, context) }
    }

    private func secret(_ context: WebContext) throws -> Secret {
        guard let secret = context.coreContext.parameters.get("secret").flatMap({ Secret(text: $0) }) else { throw WebFault.usedLink }
        return secret
    }

    private func owner(_ secret: Secret) async throws -> AccountName {
        let now = service.clock()
        guard let name = try await service.accounts.run({ try PasswordLink.account(secret, at: now,
            on: $0) }) else { throw WebFault.usedLink }
        return name
    }

    private func set(_ request: Request, _ context: WebContext) async throws -> Response {
        let secret = try secret(context), name = try await owner(secret), form = try await Form.read(request)
        let now = service.clock(), peer = context.peer, language = context.language
        let typed = form["password"] ?? ""
        guard typed == form["again"] else {
            return try page(name, request, context, status: .badRequest, message: language.say("两次输入的密码不同。", "The two passwords differ."))
        }
        switch try await service.accounts.run({ try PasswordLink.take(secret, Password(typed), at: now, from: peer, on: $0) }) {
        case .done: return Response(status: .seeOther, headers: [.location: "/login", .cacheControl: "no-store"])
        case .refused(let flaw): return try page(name, request, context, status: .badRequest, message: flaw.word(language))
        case .unknown: throw WebFault.usedLink
        }
    }

    private func page(_ name: AccountName, _ request: Request, _ context: WebContext, status: HTTPResponse.Status,
                      message: String?) throws -> Response {
        let language = context.language
        let form = DoorForm(action: request.uri.path, message: message, fields: [
            .init(name: "password", label: language.say("新密码（至少10个字符）", "New password, 10 characters or more"), type: "password",
                  autocomplete: "new-password"),
            .init(name: "again", label: language.say("再输入一次", "Once more"), type: "password", autocomplete: "new-password"),
        ], button: language.say("设置密码", "Set the password"))
        let content = PageContent(area: nil, title: language.say("设置密码 · \(name.text)", "Set a password · \(name.text)"),
                                  markup: try service.pages.templates.render(.door, form))
        return try service.pages.response(content, request, context, status: status)
    }
}

extension WebFault {
    static let usedLink = WebFault(.notFound, Word("链接无效", "This link is not good"),
                                   remedy: Word("链接只能用一次，48小时内有效；请向管理员要新的。",
                                                "A link works once, within 48 hours; ask an administrator for another."))
}

extension PasswordRules.Flaw {
    func word(_ language: Language) -> String {
        switch self {
        case .tooShort: language.say("密码至少10个字符。", "Take 10 characters or more.")
        case .tooLong: language.say("密码太长。", "The password is too long.")
        case .controlCharacters: language.say("密码含不可见的控制字符。", "The password holds control characters.")
        case .fewCharacters: language.say("密码里不同的字符太少。", "The password has too few different characters.")
        case .holdsName: language.say("密码里不能有账户名。", "The password must not hold the account's name.")
        case .wellKnown: language.say("这个密码太常见。", "This password is one that everybody tries.")
        }
    }
}

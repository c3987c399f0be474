import Access
import HTTPTypes
internal import Hummingbird
import Reporting
import Synchronization
import TicketStore
import Tickets

/// The door: a name and a password for a session, and the way out.
struct LogInPage {
    let service: WebService

    func add(to router: Router<WebContext>) {
        router.get("login") { request, context in
            try page(request, context, status: .ok, message: nil)
        }
        router.post("login") { request, context in try await logIn(request, context) }
        router.post("logout") { request, context in try await logOut(request, context) }
    }

    private func logIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await Form.read(request)
        let now = service.clock(), peer = context.peer
        if let seconds = service.doorLimiter.wait(for: peer ?? "", at: now) { throw WebFault.tooMany(seconds) }
        let language = context.language
        let session: Secret? = if let name = form["name"].flatMap({ AccountName($0) }), let typed = form["password"] {
            try await service.accounts.run { try LogIn.attempt(name, Password(typed), at: now, from: peer, on: $0) }
        } else { nil }
        guard let session else {
            return try page(request, context, status: .unauthorized, message: language.say(
                "名称或密码不对，或账户已停用。多次失败后须等待一段时间。",
                "Name or password is wrong, or the account is closed. After several failures wait a while."))
        }
        var response = Response(status: .seeOther, headers: [.location: LogInPage.target(form["next"]), .cacheControl: "no-store"])
        response.setCookie(SessionCookie.cookie(session, isSecure: service.isBehindTLS))
        return response
    }

    private func logOut(_ request: Request, _ context: WebContext) async throws -> Response {
        let now = service.clock(), peer = context.peer
        if let secret = SessionCookie.secret(request) {
            let token = try await Form.read(request)[Form.token]
            guard token.map(secret.matches) == true else { throw WebFault.foreignForm }
            try await service.accounts.run { connection in
                guard let visitor = try Sessions.visitor(secret, at: now, on: connection) else { return }
                try Sessions.end(secret, of: visitor, at: now, from: peer, on: connection)
            }
        }
        var response = Response(status: .seeOther, headers: [.location: "/login", .cacheControl: "no-store"])
        response.setCookie(SessionCookie.ended(isSecure: service.isBehindTLS))
        return response
    }

    private func page(_ request: Request, _ context: WebContext, status: HTTPResponse.Status, message: String?) throws -> Response {
        let language = context.language
        let next = Query(encoded: request.uri.query ?? "")["next"]
        let form = DoorForm(action: "/login", message: message, fields: [
            .init(name: "name", label: language.say("名称", "Name"), type: "text", autocomplete: "username"),
            .init(name: "password", label: language.say("密码", "Password"), type: "password", autocomplete: "current-password"),
        ], next: next, button: language.say("登录", "Log in"))
        let content = PageContent(area: nil, title: language.say("登录", "Log in"), markup: try service.pages.templates.render(.door, form))
        return try service.pages.response(content, request, context, status: status)
    }

    /// Only to an address of ours.
    static func target(_ next: String?) -> String {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.hasPrefix("/\\"),
            next.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else { return "/" }
        return next
    }
}

/// What the door asks.
struct DoorForm {
    struct Field {
        var name: String
        var label: String
        var type: String
        var autocomplete: String
    }

    var action: String
    var message: String?
    var fields: [Field]
    var next: String?
    var button: String
}

/// Ten tries at once and thirty a minute from one address, whatever the name.
final class DoorLimiter: Sendable {
    private let limiter = Mutex(RateLimiter(atOnce: 10, perMinute: 30))

    func wait(for caller: String, at now: Instant) -> Double? {
        limiter.withLock { $0.take(for: caller, at: now.date) }
    }
}

extension WebFault {
    static func tooMany(_ seconds: Double) -> WebFault {
        WebFault(.tooManyRequests, Word("尝试过于频繁", "Too many tries"),
                 remedy: Word("请在 \(Int(seconds.rounded(.up))) 秒后再试。", "Try again in \(Int(seconds.rounded(.up))) seconds."))
    }
}

import Access
package import Hummingbird
package import TicketStore
package import Tickets

/// Knows people by their session's cookie, and programs by their token.
package struct Keeper: Authenticator {
    private let accounts: TicketStore
    private let clock: @Sendable () -> Instant

    /// - Parameter accounts: opened as `DatabaseRole.accounts`.
    package init(accounts: TicketStore, clock: @escaping @Sendable () -> Instant) {
        self.accounts = accounts
        self.clock = clock
    }

    package func reader(of request: Request, _ context: WebContext) async throws -> Reader? {
        let now = clock()
        if let token = BearerToken.secret(request) {
            return try await accounts.run { try APITokens.visitor(token, at: now, on: $0) }.map { Reader($0, formToken: nil) }
        }
        guard let secret = SessionCookie.secret(request) else { return nil }
        return try await accounts.run { try Sessions.visitor(secret, at: now, on: $0) }.map { Reader($0, formToken: secret.formToken) }
    }
}

/// `Authorization: Bearer …`
enum BearerToken {
    static func secret(_ request: Request) -> Secret? {
        guard let value = request.headers[.authorization], value.lowercased().hasPrefix("bearer ") else { return nil }
        return Secret(text: String(value.dropFirst("bearer ".count)))
    }
}

/// The cookie of a session. Where TLS stands in front it is bound to this host and never sent in the clear.
enum SessionCookie {
    private static let plain = "session"
    private static let secure = "__Host-session"

    static func secret(_ request: Request) -> Secret? {
        (request.cookies[secure] ?? request.cookies[plain]).flatMap { Secret(text: $0.value) }
    }

    static func cookie(_ secret: Secret, isSecure: Bool) -> Cookie {
        Cookie(name: isSecure ? secure : plain, value: secret.text, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    static func ended(isSecure: Bool) -> Cookie {
        Cookie(name: isSecure ? secure : plain, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}

internal import Hummingbird
import Reporting

/// Reads language and theme: from the address, else of the theme from a cookie, else from the settings. A theme in the address is kept
/// in the cookie, since it says nothing about what the page shows.
struct Preferences: RouterMiddleware {
    typealias Context = WebContext
    let language: Language

    private static let cookie = "theme"
    private static let secondsKept = 365 * 86_400

    func handle(_ request: Request, context: WebContext, next: Next) async throws -> Response {
        let query = Query(encoded: request.uri.query ?? "")
        let asked = query["theme"].flatMap(Theme.init(rawValue:))
        var context = context
        context.language = query["language"].flatMap(Language.init(rawValue:)) ?? language
        context.theme = asked ?? request.cookies[Self.cookie].flatMap { Theme(rawValue: $0.value) } ?? .system
        var response = try await next(request, context)
        if let asked {
            response.setCookie(Cookie(name: Self.cookie, value: asked.rawValue, maxAge: Self.secondsKept,
                path: "/", httpOnly: true, sameSite: .lax))
        }
        return response
    }
}

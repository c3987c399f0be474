import HTTPTypes
internal import Hummingbird
import Reporting

/// Refuses what another site's page sends in a reader's name. Programs with a token send no cookie, so nobody sends in theirs.
struct SameOrigin: RouterMiddleware {
    typealias Context = WebContext

    func handle(_ request: Request, context: WebContext, next: Next) async throws -> Response {
        if request.method != .get, request.method != .head, BearerToken.secret(request) == nil,
            !isOurs(request) { throw WebFault.foreignForm }
        return try await next(request, context)
    }

    /// Browsers say where a form comes from, by one header or the other.
    private func isOurs(_ request: Request) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) { return site == "same-origin" || site == "none" }
        guard let origin = HTTPField.Name("Origin").flatMap({ request.headers[$0] }) else { return true }
        return origin.split(separator: "/").last.map(String.init) == request.head.authority
    }
}

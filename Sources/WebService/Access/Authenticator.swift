package import Hummingbird

/// Finds out who asks.
package protocol Authenticator: Sendable {
    /// Nil for somebody unknown, to whom only the door is shown.
    func reader(of request: Request, _ context: WebContext) async throws -> Reader?
}

/// Puts the reader into the context. It refuses nobody: `ReaderContext` does, for everything that stands behind the door.
struct Door: RouterMiddleware {
    typealias Context = WebContext
    let authenticator: any Authenticator

    func handle(_ request: Request, context: WebContext, next: Next) async throws -> Response {
        var context = context
        context.reader = try await authenticator.reader(of: request, context)
        return try await next(request, context)
    }
}

internal import Hummingbird
import Logging
import ServiceSignals

/// One line a request: who, what, how it ended and how long it took. Of a query only the names are logged: values may be names of
/// people, numbers of tickets, or a secret.
struct RequestLog: RouterMiddleware {
    typealias Context = WebContext
    let metrics: RequestMetrics

    func handle(_ request: Request, context: WebContext, next: Next) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
        metrics.count(context.coreContext.endpointPath.value ?? "-", status: response.status.code, seconds: milliseconds / 1000)
        let names = Query(encoded: request.uri.query ?? "").items.map(\.name)
        context.logger.info("request", metadata: [
            "method": "\(request.method.rawValue)",
            // The route and not the path, in which a ticket's number or a one-time secret may stand.
            "route": "\(context.coreContext.endpointPath.value ?? "-")",
            "query": "\(names.joined(separator: ","))",
            "status": "\(response.status.code)",
            "ms": "\((milliseconds * 10).rounded() / 10)",
            "peer": "\(context.peer ?? "-")",
        ])
        return response
    }
}

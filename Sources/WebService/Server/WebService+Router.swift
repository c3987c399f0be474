import Access
package import Hummingbird
import HTTPTypes
import ServiceSignals
import Settings
import Tickets

extension WebService {
    /// Every route of the service. The order of the middleware is that of a request's way in.
    package func router() -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
        router.addMiddleware {
            RequestLog(metrics: metrics)
            SecurityHeaders()
            Preferences(language: settings.language)
            FaultPages(pages: pages)
            SameOrigin()
        }
        addHealth(to: router)
        addAssets(to: router)
        LogInPage(service: self).add(to: router)
        PasswordPage(service: self).add(to: router)
        let inside = router.group().add(middleware: Door(authenticator: authenticator)).group(context: ReaderContext.self)
        let routes = Routes(group: inside, service: self, pages: pages)
        routes.addExplanations()
        routes.addImports()
        routes.addTickets()
        routes.addAccounts()
        routes.live("settings", needs: .readSummaries) { try SettingsPage.content($0) }
        routes.addAlerts()
        routes.addEditions()
        routes.addAPI()
        routes.page("/") { try await TodayPage(of: $0)?.content($0) ?? $0.nothing(.today) }
        routes.addPeriod()
        routes.page("trend") { try await TrendsPage(of: $0).content($0) }
        routes.page("departments") { try await UnitsPage([.department], .departments, of: $0)?.content($0) ?? $0.nothing(.departments) }
        routes.page("departments/:name") { try await DepartmentPage(of: $0)?.content($0) ?? $0.nothing(.departments) }
        routes.page("districts") { try await UnitsPage([.district, .community], .districts, of: $0)?.content($0) ?? $0.nothing(.districts) }
        routes.page("definitions") { DefinitionsPage().content($0) }
        return router
    }

    /// `/live`: the process answers. `/ready`: it can also reach the store.
    private func addHealth(to router: Router<WebContext>) {
        let plain: HTTPFields = [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"]
        router.get("live") { _, _ in Response(status: .ok, headers: plain, body: ResponseBody(byteBuffer: ByteBuffer(string: "live\n"))) }
        // For a monitoring server on this machine; through a server in front nobody gets at it.
        router.get("metrics") { [metrics] request, context in
            guard Self.isLocal(request, context) else { throw WebFault.notFound }
            return Response(status: .ok, headers: plain, body: ResponseBody(byteBuffer: ByteBuffer(string: metrics.text.text)))
        }
        router.get("ready") { [watch] _, _ in
            let run = try await watch.current().run
            return Response(status: .ok, headers: plain, body: ResponseBody(byteBuffer: ByteBuffer(string: "ready, run \(run)\n")))
        }
    }

    private static func isLocal(_ request: Request, _ context: WebContext) -> Bool {
        let isForwarded = ["X-Forwarded-For", "Forwarded"].contains { HTTPField.Name($0).flatMap { request.headers[$0] } != nil }
        return !isForwarded && (context.peer.map { $0 == "::1" || $0.hasPrefix("127.") } ?? true)
    }

    private func addAssets(to router: Router<WebContext>) {
        for asset in Asset.all {
            let headers: HTTPFields = [.contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable"]
            let body = ByteBuffer(string: asset.text)
            router.get("assets/\(asset.name)") { _, _ in Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body)) }
        }
    }
}

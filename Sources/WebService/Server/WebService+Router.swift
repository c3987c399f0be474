package import Hummingbird
import HTTPTypes
import Settings
import Tickets

extension WebService {
    /// Every route of the service. The order of the middleware is that of a request's way in.
    package func router() -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
        router.addMiddleware {
            RequestLog()
            SecurityHeaders()
            Preferences(language: settings.language)
            FaultPages(pages: pages)
        }
        addHealth(to: router)
        addAssets(to: router)
        let inside = router.group().add(middleware: Door(authenticator: authenticator)).group(context: ReaderContext.self)
        let routes = Routes(group: inside, service: self, pages: pages)
        routes.addExplanations()
        routes.addImports()
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
        router.get("ready") { [watch] _, _ in
            let run = try await watch.current().run
            return Response(status: .ok, headers: plain, body: ResponseBody(byteBuffer: ByteBuffer(string: "ready, run \(run)\n")))
        }
    }

    private func addAssets(to router: Router<WebContext>) {
        for asset in Asset.all {
            let headers: HTTPFields = [.contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable"]
            let body = ByteBuffer(string: asset.text)
            router.get("assets/\(asset.name)") { _, _ in Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body)) }
        }
    }
}

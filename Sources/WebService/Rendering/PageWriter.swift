internal import Hummingbird
import HTTPTypes
import Reporting
import Settings

/// Frames pages: head, navigation, switches and foot are the same everywhere.
struct PageWriter: Sendable {
    let templates: Templates
    let settings: Settings

    func response(_ content: PageContent, _ visit: Visit, theme: Theme, headers: HTTPFields) throws -> Response {
        let frame = Frame(content, visit, theme: theme)
        return try response(frame, status: .ok, headers: headers)
    }

    /// A page for somebody who has not come in.
    func response(_ content: PageContent, _ request: Request, _ context: WebContext, status: HTTPResponse.Status) throws -> Response {
        let frame = Frame(content, office: settings.office, language: context.language, theme: context.theme, address: Address(request))
        return try response(frame, status: status, headers: [.cacheControl: "no-store"])
    }

    /// A page that says why there is none.
    func response(to fault: WebFault, _ request: Request, _ context: WebContext) throws -> Response {
        let language = context.language
        let notice = Notice(title: fault.title(language), detail: fault.detail, remedy: fault.remedy(language),
                            home: language.say("回到首页", "To the first page"))
        let content = PageContent(area: nil, title: notice.title, markup: try templates.render(.fault, notice))
        let frame = Frame(content, office: settings.office, language: language, theme: context.theme, address: Address(request))
        return try response(frame, status: fault.status, headers: [.cacheControl: "no-store"])
    }

    private func response(_ frame: Frame, status: HTTPResponse.Status, headers: HTTPFields) throws -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        let markup = try templates.render(.layout, frame)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: markup)))
    }

    struct Notice {
        var title: String
        var detail: String?
        var remedy: String
        var home: String
    }
}

extension Address {
    /// What a request asks for, without language and theme.
    init(_ request: Request) {
        self.init(path: request.uri.path,
                  query: Query(encoded: request.uri.query ?? "").setting("language", to: nil).setting("theme", to: nil))
    }
}

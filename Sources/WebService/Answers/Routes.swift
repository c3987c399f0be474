import Access
internal import Hummingbird
import HTTPTypes
import Reporting
import TicketStore

/// The routes behind the door. What they answer is kept until the data change, and a browser that has it already is told so.
struct Routes {
    let group: RouterGroup<ReaderContext>
    let service: WebService
    let pages: PageWriter

    /// A page of the dashboard.
    func page(_ path: RouterPath, needs permission: Permission = .readSummaries,
              _ make: @escaping @Sendable (Visit) async throws -> PageContent) {
        answer(path, needs: permission) { .page(try await make($0)) }
    }

    func answer(_ path: RouterPath, needs permission: Permission = .readSummaries,
                _ make: @escaping @Sendable (Visit) async throws -> Answer) {
        group.get(path) { [service, pages] request, context in
            try context.reader.require(permission)
            let visit = try await service.visit(request, context)
            let key = AnswerKey(state: visit.state, today: visit.today, address: visit.address, language: context.language,
                                scope: context.reader.scope, permissions: context.reader.permissions)
            let tag = key.entityTag(frame: [context.reader.name, context.theme.rawValue, Asset.style.name,
                Asset.script.name, service.fingerprint])
            var headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache", .vary: "Cookie"]
            if request.headers[.ifNoneMatch]?.split(separator: ",").contains(where: { $0.trimmingPrefix { $0 == " " } == tag }) == true {
                return Response(status: .notModified, headers: headers)
            }
            switch try await service.cache.answer(key, make: { try await make(visit) }) {
            case .page(let content):
                return try pages.response(content, visit, theme: context.theme, headers: headers)
            case .data(let mediaType, let text):
                headers[.contentType] = mediaType
                return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
            case .file(let mediaType, let name, let bytes):
                try await visit.note(.export, of: visit.address.description)
                return Routes.download(mediaType, name, bytes, headers: headers)
            }
        }
    }

    /// A file that a browser keeps under a name and does not show.
    static func download(_ mediaType: String, _ name: String, _ bytes: [UInt8], headers: HTTPFields) -> Response {
        var headers = headers
        headers[.contentType] = mediaType
        headers[.contentDisposition] = "attachment; filename*=UTF-8''\(PercentCoding.encoded(name))"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

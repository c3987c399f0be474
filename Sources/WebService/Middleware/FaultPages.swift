internal import Hummingbird
import HTTPTypes
import Ingestion
import Logging
import Postgres
import Reporting
import Spreadsheets
import TicketStore
import Views

/// Turns errors into answers: a page for people, and under `/api` a problem as RFC 9457 has it. What is not meant for the one who
/// asked goes to the log.
struct FaultPages: RouterMiddleware {
    typealias Context = WebContext
    let pages: PageWriter

    func handle(_ request: Request, context: WebContext, next: Next) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as CancellationError {
            throw error
        } catch {
            let fault = WebFault(error)
            if fault.status.kind == .serverError {
                context.logger.error("failed", metadata: ["route": "\(context.coreContext.endpointPath.value ?? "-")", "error": "\(error)"])
            }
            if fault.status == .unauthorized, request.method == .get, !request.uri.path.hasPrefix("/api/") {
                let next = PercentCoding.encoded(Address(request).description)
                return Response(status: .seeOther, headers: [.location: "/login?next=\(next)", .cacheControl: "no-store"])
            }
            var response = request.uri.path.hasPrefix("/api/")
                ? fault.problem(context.language) : try pages.response(to: fault, request, context)
            if let error = error as? HTTPError { response.headers.append(contentsOf: error.headers) }
            return response
        }
    }
}

extension WebFault {
    /// What somebody who asked may know of any error.
    init(_ error: any Error) {
        switch error {
        case let fault as WebFault: self = fault
        case let error as HTTPError where error.status == .notFound: self = .notFound
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            self.init(error.status, Word("请求无法处理", "The request cannot be answered"),
                      remedy: Word("请检查网址和提交的内容。", "Check the address and what was sent."))
        case let error as PostgresError where error.kind == .connection || error.isConnectionLost: self = .databaseAway
        case let error as any AdvisingError:
            self = WebFault.reason(of: error).map { status, title in
                WebFault(status, title, remedy: Word(error.hint, error.hint), detail: error.description)
            } ?? .broken
        default: self = .broken
        }
    }

    /// Why somebody's request cannot be answered as it stands; nil for what is a matter of the installation and not of theirs.
    private static func reason(of error: any AdvisingError) -> (HTTPResponse.Status, Word)? {
        switch error {
        case is ReportingError: (.badRequest, Word("无法按此要求计算", "This cannot be computed"))
        case is ReferenceError: (.badRequest, Word("没有这个数字", "There is no such figure"))
        case is SpreadsheetError, is ExportError: (.unprocessableContent, Word("文件无法读取", "The file cannot be read"))
        case StoreError.unknownRun, StoreError.unknownEdition, StoreError.unknownAlert, StoreError.unknownAccount:
            (.notFound, Word("没有这一项", "There is no such thing"))
        case StoreError.accountExists, StoreError.alreadyReverted, StoreError.builtOn, StoreError.archived, StoreError.namesArchived,
             StoreError.behindArchive, StoreError.tooManyRejects:
            (.conflict, Word("现在不能这样做", "This cannot be done as things are"))
        default: nil
        }
    }

    /// RFC 9457.
    func problem(_ language: Language) -> Response {
        let members: [(String, JSON)] = [("type", .string("about:blank")), ("title", .string(title(language))),
                                         ("status", .integer(status.code)), ("detail", .string(detail ?? remedy(language))),
                                         ("hint", .string(remedy(language)))]
        return Response(status: status, headers: [.contentType: "application/problem+json"],
                        body: ResponseBody(byteBuffer: ByteBuffer(string: JSON.object(members).text)))
    }
}

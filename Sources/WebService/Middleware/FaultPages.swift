internal import Hummingbird
import HTTPTypes
import Logging
import Postgres
import Reporting
import TicketStore

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
        case let error as ReportingError:
            self.init(.badRequest, Word("无法按此要求计算", "This cannot be computed"), remedy: Word(error.hint, error.hint), detail: "\(error)")
        case let error as ReferenceError:
            self.init(.badRequest, Word("没有这个数字", "There is no such figure"), remedy: Word(error.hint, error.hint), detail: "\(error)")
        case StoreError.unknownRun(let run):
            self.init(.notFound, Word("没有这个批次", "There is no such run"),
                      remedy: Word("“导入”页列出所有批次。", "The page of imports lists all runs."), detail: "\(run)")
        default: self = .broken
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

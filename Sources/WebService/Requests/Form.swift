import HTTPTypes
internal import Hummingbird
import Reporting

/// The fields of a form without files.
enum Form {
    /// The field by which a form proves that it is ours.
    static let token = "form_token"
    private static let byteLimit = 64 << 10

    /// - Throws: `WebFault` for a body that is too large or no form.
    static func read(_ request: Request) async throws -> Query {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else { throw WebFault.foreignForm }
        let body = try await request.body.collect(upTo: byteLimit)
        return Query(encoded: String(buffer: body))
    }
}

extension WebFault {
    static let foreignForm = WebFault(.forbidden, Word("表单已失效", "This form is no longer valid"),
                                      remedy: Word("请返回上一页，刷新后重新提交。", "Go back, load the page again, and send it once more."))
}

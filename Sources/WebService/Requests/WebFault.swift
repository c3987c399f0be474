package import HTTPTypes
package import Reporting

/// Why a request is not answered as asked, in words for whoever asked: what is wrong, and what to do.
package struct WebFault: Error, Sendable {
    package var status: HTTPResponse.Status
    package var title: Word
    package var remedy: Word
    /// What in particular, such as the value that cannot be read.
    package var detail: String?

    package init(_ status: HTTPResponse.Status, _ title: Word, remedy: Word, detail: String? = nil) {
        self.status = status
        self.title = title
        self.remedy = remedy
        self.detail = detail
    }

    package static let notFound = WebFault(.notFound, Word("没有这个页面", "There is no such page"),
                                           remedy: Word("请检查网址，或从首页开始。", "Check the address, or start from the first page."))
    package static let signInNeeded = WebFault(.unauthorized, Word("请先登录", "Sign in first"),
                                               remedy: Word("本系统只对有账户的人开放；账户由管理员建立。",
                                                            "Only people with an account may read; an administrator makes accounts."))
    package static let nothingYet = WebFault(.notFound, Word("还没有数据", "No data yet"),
                                             remedy: Word("请先导入导出文件。", "Import an export first."))
    package static let notAllowed = WebFault(.forbidden, Word("无权查看", "Not allowed"),
                                             remedy: Word("您的账户没有这项权限；请联系管理员。",
                                                          "Your account has no right to this; ask an administrator."))
    package static let databaseAway = WebFault(.serviceUnavailable, Word("数据库暂时连接不上", "The database cannot be reached"),
                                               remedy: Word("请稍后重试；管理员可运行 hotline database status 查看原因。",
                                                            "Try again in a moment; an administrator can run hotline database status."))
    package static let broken = WebFault(.internalServerError, Word("出错了", "Something went wrong"),
                                         remedy: Word("请重试；若再次出现，请把时间和网址告诉管理员，原因记在服务日志里。",
                                                      "Try again; if it returns tell an administrator when and where; the log says why."))

    /// A value in the address that cannot be read.
    package static func unreadable(_ name: String, _ value: String, example: String) -> WebFault {
        WebFault(.badRequest, Word("网址里有无法识别的内容", "Part of the address cannot be read"),
                 remedy: Word("应写成 \(example) 这样。", "It is written like \(example)."), detail: "\(name)=\(value)")
    }
}

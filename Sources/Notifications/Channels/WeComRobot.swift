package import Foundation

/// A group robot of WeCom (企业微信群机器人): `msgtype` markdown, at most 4,096 bytes of UTF-8, 20 messages a minute.
package struct WeComRobot: MessageSender {
    private static let contentLimit = 4096
    /// -1: the system is busy. 45009: more than 20 a minute.
    private static let pauses: [Int: Duration] = [-1: .seconds(30), 45009: .seconds(60)]

    let post: HTTPPost

    package func send(_ message: Message, at now: Date) async -> DeliveryResult {
        let title = "**<font color=\"\(Self.color(of: message))\">\(Markdown.escaped(message.titleLine))</font>**"
        let body = Body(markdown: .init(content: RobotText(message, title: title).text(bytes: Self.contentLimit)))
        return RobotReply.result(of: await post.send(body.json), from: post, pauses: Self.pauses)
    }

    /// The three colours that WeCom has: green, grey and orange.
    private static func color(of message: Message) -> String {
        if message.kind == .resolved { return "info" }
        return message.severity == .info ? "comment" : "warning"
    }

    private struct Body: Encodable {
        struct Markdown: Encodable { let content: String }
        let msgtype = "markdown"
        let markdown: Markdown
    }
}

internal import Digests
package import Foundation

/// A group robot of DingTalk (钉钉自定义机器人): `msgtype` markdown, at most 20,000 bytes of body, 20 messages a minute.
///
/// With 加签, `timestamp` (milliseconds since 1970) and `sign` are added to the address: the HMAC-SHA256 of `timestamp`, a line feed and
/// the secret, with the secret as key, in base64 and percent-encoded.
package struct DingTalkRobot: MessageSender {
    private static let bodyLimit = 20_000
    /// -1: the system is busy. 410100 and 130101: more than 20 a minute, which closes the robot for ten minutes.
    private static let pauses: [Int: Duration] = [-1: .seconds(30), 130101: .seconds(600), 410100: .seconds(600)]

    let post: HTTPPost
    let secret: Secret?

    package func send(_ message: Message, at now: Date) async -> DeliveryResult {
        let title = message.titleLine
        let body = RobotText(message, title: "### \(Markdown.escaped(title))").body(bytes: Self.bodyLimit) { text in
            Body(markdown: .init(title: title.cut(toBytes: 200), text: text)).json
        }
        return RobotReply.result(of: await post.send(body, query: query(at: now)), from: post, pauses: Self.pauses)
    }

    func query(at now: Date) -> [(name: String, value: String)] {
        guard let secret else { return [] }
        let timestamp = String(Int((now.timeIntervalSince1970 * 1000).rounded(.down)))
        let code = Digest.hmacSHA256(Array("\(timestamp)\n\(secret.revealed())".utf8), key: Array(secret.revealed().utf8))
        return [("timestamp", timestamp), ("sign", Data(code).base64EncodedString())]
    }

    private struct Body: Encodable {
        struct Markdown: Encodable { let title: String, text: String }
        let msgtype = "markdown"
        let markdown: Markdown
    }
}

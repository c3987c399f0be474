internal import Digests
package import Foundation

/// A group robot of Feishu (飞书自定义机器人): an interactive card, at most 20 KB of body.
///
/// With 签名校验, the body carries `timestamp` (seconds since 1970, as text) and `sign`: the HMAC-SHA256 of nothing, with `timestamp`, a line
/// feed and the secret as key, in base64.
package struct FeishuRobot: MessageSender {
    private static let bodyLimit = 20_000
    /// More than 100 a minute or 5 a second.
    private static let pauses: [Int: Duration] = [11232: .seconds(60)]

    let post: HTTPPost
    let secret: Secret?

    package func send(_ message: Message, at now: Date) async -> DeliveryResult {
        let signature = signature(at: now)
        let body = RobotText(message, title: nil).body(bytes: Self.bodyLimit) { text in
            Body(timestamp: signature?.timestamp, sign: signature?.sign, card: Card(message, text: text)).json
        }
        return RobotReply.result(of: await post.send(body), from: post, pauses: Self.pauses)
    }

    func signature(at now: Date) -> (timestamp: String, sign: String)? {
        guard let secret else { return nil }
        let timestamp = String(Int(now.timeIntervalSince1970))
        let code = Digest.hmacSHA256([], key: Array("\(timestamp)\n\(secret.revealed())".utf8))
        return (timestamp, Data(code).base64EncodedString())
    }

    private struct Body: Encodable {
        let timestamp: String?
        let sign: String?
        let card: Card
        let messageType = "interactive"

        private enum CodingKeys: String, CodingKey {
            case timestamp, sign, card
            case messageType = "msg_type"
        }
    }

    private struct Card: Encodable {
        struct Text: Encodable { let tag: String, content: String }
        struct Header: Encodable { let title: Text, template: String }
        struct Configuration: Encodable {
            let isWide = true
            private enum CodingKeys: String, CodingKey { case isWide = "wide_screen_mode" }
        }

        let config = Configuration()
        let header: Header
        let elements: [Text]

        init(_ message: Message, text: String) {
            let title = Text(tag: "plain_text", content: message.titleLine.cut(toBytes: 1000))
            header = Header(title: title, template: Self.color(of: message))
            elements = [Text(tag: "markdown", content: text)]
        }

        private static func color(of message: Message) -> String {
            if message.kind == .resolved { return "green" }
            return switch message.severity {
            case .critical: "red"
            case .warning: "orange"
            case .info: "blue"
            }
        }
    }
}

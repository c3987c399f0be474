internal import Digests
package import Foundation

/// Posts a message as JSON to any server.
///
/// The body is the same for every try. With a secret, `X-Hotline-Signature: sha256=…` is the HMAC-SHA256 in hexadecimal of the text of
/// `X-Hotline-Timestamp` (seconds since 1970), a full stop and the body, so that a receiver can refuse what is forged or old.
/// `Idempotency-Key` tells a message that was seen before.
package struct WebhookChannel: MessageSender {
    let post: HTTPPost
    let secret: Secret?

    package func send(_ message: Message, at now: Date) async -> DeliveryResult {
        let body = Payload(message).json
        let timestamp = String(Int(now.timeIntervalSince1970))
        var headers = [(name: "Idempotency-Key", value: message.identifier), (name: "X-Hotline-Timestamp", value: timestamp)]
        if let secret {
            let signature = Self.signature(of: body, timestamp: timestamp, secret: secret)
            headers.append((name: "X-Hotline-Signature", value: "sha256=\(signature)"))
        }
        switch await post.send(body, headers: headers) {
        case .success: return .delivered(remark: nil)
        case .failure(let failure): return .failed(failure)
        }
    }

    static func signature(of body: [UInt8], timestamp: String, secret: Secret) -> String {
        Digest.hexadecimal(Digest.hmacSHA256(Array("\(timestamp).".utf8) + body, key: Array(secret.revealed().utf8)))
    }

    /// The contract with receivers: names may be added, none changes.
    private struct Payload: Encodable {
        let version = 1
        let key: String
        let kind: Message.Kind
        let severity: Message.Severity
        let title: String
        let text: String
        let markdown: String
        let link: Message.Link?
        let startedAt: Date
        let endedAt: Date?
        let labels: Message.Labels
        let facts: [Message.Fact]

        private enum CodingKeys: String, CodingKey {
            case version, key, kind, severity, title, text, markdown, link, labels, facts
            case startedAt = "started_at"
            case endedAt = "ended_at"
        }

        init(_ message: Message) {
            key = message.key
            kind = message.kind
            severity = message.severity
            title = message.title
            text = message.text
            markdown = message.markdown
            link = message.link
            startedAt = message.startedAt
            endedAt = message.endedAt
            labels = message.labels
            facts = message.facts
        }
    }
}

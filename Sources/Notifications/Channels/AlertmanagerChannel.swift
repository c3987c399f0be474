package import Foundation

/// Posts to Prometheus Alertmanager's API, version 2: `POST …/api/v2/alerts`.
///
/// Alertmanager knows an alert by its labels, so these hold nothing that changes during its life: the severity is an annotation. It forgets
/// an alert that is not repeated until its `endsAt`, and keeps none over a restart of its own without a repeat.
package struct AlertmanagerChannel: MessageSender {
    /// An open alert is repeated every week; a day more covers a late evaluation.
    static let life: TimeInterval = 8 * 24 * 3600

    let post: HTTPPost
    /// Added to the labels of each alert.
    let labels: [String: String]

    package func send(_ message: Message, at now: Date) async -> DeliveryResult {
        switch await post.send([Alert(message, labels: labels, now: now)].json, headers: []) {
        case .success: .delivered(remark: nil)
        case .failure(let failure): .failed(failure)
        }
    }

    private struct Alert: Encodable {
        let labels: [String: String]
        let annotations: [String: String]
        let startsAt: Date
        let endsAt: Date
        /// A link back; it must be an absolute address.
        let generatorURL: String?

        init(_ message: Message, labels added: [String: String], now: Date) {
            let own = ["alertname": message.labels.rule, "level": message.labels.level, "series": message.labels.series]
            labels = added.merging(own) { _, own in own }
            let facts = message.facts.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
            annotations = ["summary": message.titleLine, "description": message.text, "details": message.markdown, "facts": facts,
                           "severity": message.severity.rawValue].filter { !$0.value.isEmpty }
            startsAt = min(message.startedAt, now)
            // Alertmanager takes an alert for resolved once its end has passed.
            let end = max(startsAt, min(message.endedAt ?? now, now))
            endsAt = message.kind == .resolved ? end : now.addingTimeInterval(AlertmanagerChannel.life)
            generatorURL = message.link?.address
        }
    }
}

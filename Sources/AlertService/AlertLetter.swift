import Alerting
import Foundation
import Notifications
import Statistics
import Tickets

/// Writes the message that people get from what is to be told.
struct AlertLetter {
    private static let shownTickets = 10

    let settings: AlertSettings
    /// The alert to lead with, as it stands.
    let alert: Alert
    /// What the office sees when it opens the alert; nil for one that has ended.
    let detail: AlertDetail?

    func message(_ told: AlertMessage) -> Message {
        let title = title(told)
        var message = Message(key: told.identifier, kind: Message.Kind(told), severity: Message.Severity(told), title: title,
                              text: detail.map { text($0.words) } ?? "\(title)\(text(AlertWords(chinese: "。", english: ".")))",
                              startedAt: Date(settings.zone.startOfDay(alert.onset)),
                              labels: Message.Labels(rule: alert.key.rule, level: told.group.level.rawValue, series: told.group.name))
        if told.kind == .recovered { message.endedAt = Date(settings.zone.startOfDay(told.day.advanced(by: 1))) }
        message.facts = facts(told)
        message.markdown = ([Markdown.escaped(message.text)] + blocks).joined(separator: "\n\n")
        return message
    }

    private func text(_ words: AlertWords) -> String {
        settings.language == .chinese ? words.chinese : words.english
    }

    private func text(_ chinese: String, _ english: String) -> String { text(AlertWords(chinese: chinese, english: english)) }

    private func name(_ series: Series) -> String {
        series == .office ? text(settings.office, "the whole office") : series.name
    }

    private func title(_ told: AlertMessage) -> String {
        let name = name(told.group)
        if alert.key.rule == Rule.data.name {
            return told.kind == .recovered ? text("数据恢复正常", "The data are in order again") : text("数据异常", "The data are at fault")
        }
        switch told.kind {
        case .fired, .data: return text("办结预警：\(name)", "Closing alert: \(name)")
        case .repeated: return text("办结预警持续：\(name)", "Still a closing alert: \(name)")
        case .low: return text("长期偏低：\(name)", "Low for a long time: \(name)")
        case .recovered: return text("办结已恢复：\(name)", "Closing has recovered: \(name)")
        }
    }

    private func facts(_ told: AlertMessage) -> [Message.Fact] {
        var facts = [Message.Fact(name: text("判断日", "judged day"), value: "\(told.day)"),
                     Message.Fact(name: text("起始日", "since"), value: "\(alert.onset)")]
        if told.alerts.count > 1 {
            let others = told.alerts.dropFirst().map { name($0.series) }.joined(separator: text("、", ", "))
            facts.append(Message.Fact(name: text("同一原因的预警", "alerts of the same cause"), value: others))
        }
        if let detail, detail.overdueCount > 0 {
            facts.append(Message.Fact(name: text("超期未办结", "open and overdue"), value: "\(detail.overdueCount)"))
        }
        return facts
    }

    /// Who carries the shortfall, and the tickets that have waited longest.
    private var blocks: [String] {
        guard let detail else { return [] }
        var blocks: [String] = []
        if !detail.contributions.isEmpty {
            blocks.append(detail.contributions.map { part in
                let expected = String(format: "%.1f", part.counts.expected)
                return "- " + text("\(Markdown.escaped(part.unit.name))：应办结约 \(expected)，实际 \(part.counts.observed)",
                                   "\(Markdown.escaped(part.unit.name)): about \(expected) expected, \(part.counts.observed) happened")
            }.joined(separator: "\n"))
        }
        if !detail.overdue.isEmpty {
            blocks.append(text("超期未办结工单：", "Open and overdue tickets:"))
            blocks.append(detail.overdue.prefix(Self.shownTickets).map { "- \(Markdown.escaped($0.number))" }.joined(separator: "\n"))
        }
        return blocks
    }
}

extension Message.Kind {
    fileprivate init(_ told: AlertMessage) {
        switch told.kind {
        case .fired: self = .firing
        case .repeated, .low: self = .repeated
        case .recovered: self = .resolved
        case .data: self = .data
        }
    }
}

extension Message.Severity {
    fileprivate init(_ told: AlertMessage) {
        switch told.kind {
        case .recovered: self = .info
        case .data: self = .critical
        case .fired, .repeated, .low: self = told.group == .office ? .critical : .warning
        }
    }
}

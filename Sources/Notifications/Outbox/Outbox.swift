package import Foundation

/// The decisions of the outbox; whoever keeps its entries keeps them between the calls.
package enum Outbox {
    /// The entries that new messages need: one for each channel that wants the message and has none of that key, `known` or among these.
    package static func entries(for messages: [Message], to channels: [Channel], known: Set<OutboxEntry.ID>,
                                at now: Date) -> [OutboxEntry] {
        var seen = known
        return messages.flatMap { message in
            channels.filter { $0.filter.accepts(message) }
                .map { OutboxEntry(channel: $0.name, message: message, createdAt: now) }
                .filter { seen.insert($0.id).inserted }
        }
    }

    /// Which of the entries to try at `now`, oldest first.
    ///
    /// News of one thing stay in order: while an earlier message of the same labels waits for another try on a channel, later ones wait
    /// behind it, so that no recovery is told before the alert.
    package static func due(_ entries: [OutboxEntry], at now: Date) -> [OutboxEntry] {
        struct Line: Hashable { let channel: String, labels: Message.Labels }
        var stopped: Set<Line> = []
        let ordered = entries.enumerated().sorted { ($0.element.createdAt, $0.offset) < ($1.element.createdAt, $1.offset) }.map(\.element)
        return ordered.filter { entry in
            guard case .waiting(let until) = entry.state else { return false }
            let line = Line(channel: entry.channel, labels: entry.message.labels)
            if until > now { stopped.insert(line) }
            return !stopped.contains(line)
        }
    }

    /// When an entry is due next; nil where none waits.
    package static func nextMoment(_ entries: [OutboxEntry]) -> Date? {
        entries.compactMap { entry in
            if case .waiting(let until) = entry.state { until } else { nil }
        }.min()
    }
}

package import Foundation

/// A message on its way to a channel, with what became of it so far.
package struct OutboxEntry: Codable, Hashable, Sendable {
    /// One message reaches one channel once.
    package struct ID: Hashable, Sendable {
        package let key: String
        package let channel: String

        package init(key: String, channel: String) {
            self.key = key
            self.channel = channel
        }
    }

    package enum State: Codable, Hashable, Sendable {
        /// Not to be tried before that moment.
        case waiting(until: Date)
        case delivered(at: Date)
        case givenUp(at: Date)
    }

    package let channel: String
    package let message: Message
    package let createdAt: Date
    package private(set) var state: State
    /// Tries that were made.
    package private(set) var attempts: Int
    /// What was wrong with the newest try; can be shown.
    package private(set) var remark: String?

    package var id: ID { ID(key: message.key, channel: channel) }

    /// An entry as it was stored; a new one waits for nothing.
    package init(channel: String, message: Message, createdAt: Date, state: State? = nil, attempts: Int = 0, remark: String? = nil) {
        self.channel = channel
        self.message = message
        self.createdAt = createdAt
        self.state = state ?? .waiting(until: createdAt)
        self.attempts = attempts
        self.remark = remark
    }

    /// The entry after one more try that ended in `result` at `now`.
    package func after(_ result: DeliveryResult, at now: Date, policy: RetryPolicy) -> OutboxEntry {
        var entry = self
        entry.attempts += 1
        switch result {
        case .delivered(let remark):
            entry.state = .delivered(at: now)
            entry.remark = remark
        case .failed(let failure):
            entry.remark = [failure.problem + ".", failure.hint].compactMap(\.self).joined(separator: " ")
            let wait = policy.wait(afterAttempts: entry.attempts, seed: "\(message.key)\n\(channel)", retryAfter: failure.retryAfter)
            let isOver = failure.isPermanent || entry.attempts >= policy.maximumAttempts
            entry.state = isOver ? .givenUp(at: now) : .waiting(until: now.addingTimeInterval(wait / .seconds(1)))
        }
        return entry
    }
}

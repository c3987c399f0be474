package import Tickets

/// A message on its way to a channel, or there.
package struct StoredDelivery: Hashable, Sendable {
    package enum State: String, Sendable {
        case waiting, delivered
        case givenUp = "given_up"
    }

    package var key: String
    package var channel: String
    /// The message as JSON.
    package var message: String
    package var createdAt: Instant
    package var state: State
    /// Waiting: not to be tried before; else when it ended.
    package var moment: Instant
    package var attempts: Int
    package var remark: String?

    package init(key: String, channel: String, message: String, createdAt: Instant, state: State, moment: Instant, attempts: Int,
                 remark: String?) {
        self.key = key
        self.channel = channel
        self.message = message
        self.createdAt = createdAt
        self.state = state
        self.moment = moment
        self.attempts = attempts
        self.remark = remark
    }
}

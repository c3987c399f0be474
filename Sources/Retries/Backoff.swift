/// How long to wait before the next try: twice as long each time, up to a limit.
package struct Backoff: Hashable, Sendable {
    package var first: Duration
    package var limit: Duration

    /// A restart of a server takes seconds; a minute is soon enough for anything longer.
    package static let normal = Backoff(first: .seconds(1), limit: .seconds(60))

    package init(first: Duration, limit: Duration) {
        self.first = first
        self.limit = limit
    }

    /// `attempt` counts the failures so far, from 1.
    package func delay(afterAttempt attempt: Int) -> Duration {
        min(limit, first * (1 << max(0, min(attempt - 1, 20))))
    }
}

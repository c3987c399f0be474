import Retries

/// A time during which the store or the inbox cannot be used.
struct Outage {
    let began: ContinuousClock.Instant
    private(set) var attempts = 1
    private(set) var nextTry: ContinuousClock.Instant
    /// Ends as soon as there is a connection; otherwise only when an import gets through.
    var endsWithConnection: Bool

    init(at now: ContinuousClock.Instant, _ backoff: Backoff, endsWithConnection: Bool) {
        began = now
        nextTry = now + backoff.delay(afterAttempt: 1)
        self.endsWithConnection = endsWithConnection
    }

    mutating func failedAgain(at now: ContinuousClock.Instant, _ backoff: Backoff, endsWithConnection: Bool) {
        attempts += 1
        nextTry = now + backoff.delay(afterAttempt: attempts)
        self.endsWithConnection = endsWithConnection
    }
}

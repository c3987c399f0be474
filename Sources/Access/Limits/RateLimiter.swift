package import FoundationEssentials

/// Lets each caller do so much at once and so much a second after: a bucket of permits for each, refilled steadily.
package struct RateLimiter: Sendable {
    private struct Bucket {
        var permits: Double
        var filledAt: Date
    }

    private let capacity: Double
    private let permitsPerSecond: Double
    private let maximumCallers: Int
    private var buckets: [String: Bucket] = [:]

    /// - Parameter maximumCallers: so many are remembered; past it those with a full bucket are forgotten, who lose nothing by it, and if
    ///   there are none everybody new is refused.
    package init(atOnce capacity: Int, perMinute: Double, maximumCallers: Int = 10_000) {
        self.capacity = Double(capacity)
        permitsPerSecond = perMinute / 60
        self.maximumCallers = maximumCallers
    }

    /// - Returns: nil where it may be done, else after how many seconds it may be tried again.
    package mutating func take(for caller: String, at now: Date) -> Double? {
        if buckets[caller] == nil, buckets.count >= maximumCallers {
            buckets = buckets.filter { permits(in: $0.value, at: now) < capacity }
            guard buckets.count < maximumCallers else { return 1 / permitsPerSecond }
        }
        let left = buckets[caller].map { permits(in: $0, at: now) } ?? capacity
        guard left >= 1 else { return (1 - left) / permitsPerSecond }
        buckets[caller] = Bucket(permits: left - 1, filledAt: now)
        return nil
    }

    private func permits(in bucket: Bucket, at now: Date) -> Double {
        // A clock that is set back refills nothing.
        min(capacity, bucket.permits + max(0, now.timeIntervalSince(bucket.filledAt)) * permitsPerSecond)
    }
}

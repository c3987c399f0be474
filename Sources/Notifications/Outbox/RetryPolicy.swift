internal import Digests
internal import Foundation
package import Retries

/// When a message that was not delivered is tried again.
package struct RetryPolicy: Hashable, Sendable {
    package var backoff = Backoff(first: .seconds(30), limit: .seconds(3600))
    /// With the waits above two and a half to three days: a mail server that fails on Friday evening is seen to on Monday.
    package var maximumAttempts = 80
    /// What a server may ask for at most.
    package var longestPause: Duration = .seconds(24 * 3600)

    package init() {}

    /// - Parameters:
    ///   - attempts: how many were made, from 1.
    ///   - seed: the same text gives the same wait: between three quarters of the full one and all of it.
    func wait(afterAttempts attempts: Int, seed: String, retryAfter: Duration?) -> Duration {
        let full = backoff.delay(afterAttempt: attempts)
        // Many messages that failed in the same moment do not come back in the same moment.
        let bytes = Digest.sha256(Array("\(seed)\n\(attempts)".utf8)).prefix(4)
        let fraction = Double(bytes.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }) / Double(UInt32.max)
        return max(full * (0.75 + 0.25 * fraction), min(longestPause, retryAfter ?? .zero))
    }
}

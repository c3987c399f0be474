import Testing
@testable import Notifications

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy()

    @Test func `waits double up to a limit, and vary by no more than a quarter`() {
        for attempt in 1...100 {
            let full = min(3600.0, 30 * Double(1 << min(attempt - 1, 20)))
            for seed in ["a", "b", "城市管理局"] {
                let seconds = policy.wait(afterAttempts: attempt, seed: seed, retryAfter: nil) / .seconds(1)
                #expect((full * 0.75...full).contains(seconds))
            }
        }
    }

    @Test func `the same message waits the same time, others do not come back with it`() {
        let waits = (0..<100).map { policy.wait(afterAttempts: 10, seed: "message \($0)", retryAfter: nil) }
        #expect(waits == (0..<100).map { policy.wait(afterAttempts: 10, seed: "message \($0)", retryAfter: nil) })
        #expect(Set(waits).count == 100)
    }

    @Test func `a server that asks for time gets it, within reason`() {
        #expect(policy.wait(afterAttempts: 1, seed: "", retryAfter: .seconds(7200)) == .seconds(7200))
        #expect(policy.wait(afterAttempts: 1, seed: "", retryAfter: .seconds(1)) > .seconds(20))
        #expect(policy.wait(afterAttempts: 1, seed: "", retryAfter: .seconds(1_000_000_000)) == .seconds(86_400))
    }
}

import Foundation

/// Fisher's exact test of two shares, one-sided: how likely the first is to be this low or lower where both are equal.
package enum FisherExactTest {
    package static func lower(_ first: Share, than second: Share) -> Double {
        let successes = first.count + second.count, all = first.total + second.total
        let least = max(0, successes - second.total)
        guard first.count >= least else { return 0 }
        func logChoices(_ k: Int, of n: Int) -> Double {
            lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
        }
        let sum = (least...first.count).reduce(0.0) { sum, x in
            sum + exp(logChoices(x, of: first.total) + logChoices(successes - x, of: second.total) - logChoices(successes, of: all))
        }
        return min(1, sum)
    }
}

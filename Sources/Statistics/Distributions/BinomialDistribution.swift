import Foundation

/// The binomial distribution of successes among `n` tries.
package enum BinomialDistribution {
    /// P(X ≤ successes).
    package static func lowerTail(_ successes: Int, of n: Int, probability p: Double) -> Double {
        guard successes >= 0 else { return 0 }
        guard successes < n else { return 1 }
        return BetaDistribution.lowerTail(1 - p, Double(n - successes), Double(successes) + 1)
    }

    /// P(X = successes), 0 < p < 1.
    package static func mass(_ successes: Int, of n: Int, probability p: Double) -> Double {
        let (x, rest) = (Double(successes), Double(n - successes))
        let logChoices = lgamma(Double(n) + 1) - lgamma(x + 1) - lgamma(rest + 1)
        return exp(logChoices + x * log(p) + rest * log1p(-p))
    }

    /// P(X < successes) + P(X = successes)/2.
    package static func midP(_ successes: Int, of n: Int, probability p: Double) -> Double {
        lowerTail(successes, of: n, probability: p) - mass(successes, of: n, probability: p) / 2
    }
}

import Foundation

/// The Poisson distribution of counts.
package enum PoissonDistribution {
    /// P(X ≤ count).
    package static func lowerTail(_ count: Int, mean: Double) -> Double {
        guard count >= 0 else { return 0 }
        return mean > 0 ? GammaDistribution.upperTail(mean, shape: Double(count) + 1) : 1
    }

    /// P(X = count).
    package static func mass(_ count: Int, mean: Double) -> Double {
        guard mean > 0 else { return count == 0 ? 1 : 0 }
        return exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1))
    }

    /// P(X < count) + P(X = count)/2: a one-sided test of "fewer than expected" that is not too cautious for small counts.
    package static func midP(_ count: Int, mean: Double) -> Double {
        lowerTail(count, mean: mean) - mass(count, mean: mean) / 2
    }
}

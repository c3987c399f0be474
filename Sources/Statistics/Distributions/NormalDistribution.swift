import Foundation

/// The standard normal distribution.
package enum NormalDistribution {
    package static func lowerTail(_ z: Double) -> Double {
        0.5 * erfc(-z / 2.0.squareRoot())
    }

    /// The z below which a share `p` lies, 0 < p < 1; infinite at the ends.
    package static func quantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        // By symmetry the smaller tail is solved, where a probability keeps all its digits.
        if p > 0.5 { return -quantile(1 - p) }
        return MonotoneRoot.find(in: -39...0, from: p < 0.02 ? -(-2 * log(p)).squareRoot() : -1) { z in
            (lowerTail(z) - p, exp(-z * z / 2) / (2 * Double.pi).squareRoot())
        }
    }

    /// The z of a two-sided interval: 1.96 for 0.95.
    package static func twoSided(confidence: Double) -> Double {
        -quantile((1 - confidence) / 2)
    }
}

/// A count beside the count that was expected.
package struct ObservedExpected: Hashable, Sendable {
    package var observed: Int
    package var expected: Double

    package init(observed: Int = 0, expected: Double = 0) {
        self.observed = observed
        self.expected = expected
    }

    package var ratio: Double { Double(observed) / expected }
    package var shortfall: Double { expected - Double(observed) }

    /// Garwood's limits of the ratio; counts that scatter `overdispersion` times as much as Poisson's are scaled down by it.
    package func ratioInterval(confidence: Double = 0.95, overdispersion: Double = 1) -> ConfidenceInterval {
        let tail = (1 - confidence) / 2, scaled = 2 * Double(observed) / overdispersion, scale = 2 * expected / overdispersion
        return ConfidenceInterval(lower: ChiSquareDistribution.quantile(tail, degrees: scaled) / scale,
                                  upper: ChiSquareDistribution.quantile(1 - tail, degrees: scaled + 2) / scale)
    }

    /// How likely so few or fewer are: Poisson's P(X ≤ observed).
    package var lowerTail: Double { PoissonDistribution.lowerTail(observed, mean: expected) }

    package static func + (left: ObservedExpected, right: ObservedExpected) -> ObservedExpected {
        ObservedExpected(observed: left.observed + right.observed, expected: left.expected + right.expected)
    }
}

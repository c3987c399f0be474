/// An exponentially weighted moving average of shares (EWMA) with the variance that it has after each point.
package struct ExponentialAverage: Sendable {
    package let centre: Double
    /// The weight of the newest share.
    package let weight: Double
    package private(set) var value: Double
    package private(set) var variance = 0.0

    package init(centre: Double, weight: Double) {
        self.centre = centre
        self.weight = weight
        value = centre
    }

    package mutating func add(_ share: Share) {
        value = weight * share.value + (1 - weight) * value
        variance = weight * weight * centre * (1 - centre) / Double(share.total) + (1 - weight) * (1 - weight) * variance
    }

    package func lowerLimit(sigmas: Double = 3) -> Double { centre - sigmas * variance.squareRoot() }
}

/// A one-sided CUSUM: evidence adds up, never below 0, until it reaches the limit.
package struct CumulativeSum: Sendable {
    package private(set) var value = 0.0

    package init() {}

    /// Adds one weight and keeps the sum between 0 and `cap`.
    package mutating func add(_ weight: Double, cap: Double = .infinity) {
        value = min(cap, max(0, value + weight))
    }

    /// Adds one weight; whether the limit is reached, after which the sum starts again from 0. `reached` tells the sum before that.
    package mutating func signals(_ weight: Double, limit: Double) -> (reached: Double, signal: Bool) {
        add(weight)
        let reached = value
        if reached >= limit { value = 0 }
        return (reached, reached >= limit)
    }
}

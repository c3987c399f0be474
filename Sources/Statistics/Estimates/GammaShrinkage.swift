/// Ratios of observed to expected, drawn towards their common mean as far as their own counts are weak: a gamma prior whose mean
/// and variance are estimated from all of them by moments (empirical Bayes).
package struct GammaShrinkage: Sendable {
    private let shape: Double
    private let rate: Double

    /// The least standard deviation of the prior, as a part of its mean, squared.
    private static let leastVariance = 0.0025
    /// With fewer groups no prior can be estimated; each ratio is then drawn to 1 with this weight.
    private static let leastGroups = 3
    private static let loneWeight = 10.0

    package init(_ groups: [ObservedExpected]) {
        let observed = groups.reduce(0.0) { $0 + Double($1.observed) }
        let expected = groups.reduce(0.0) { $0 + $1.expected }
        guard groups.count >= Self.leastGroups, observed > 0, expected > 0 else {
            (shape, rate) = (Self.loneWeight, Self.loneWeight)
            return
        }
        let mean = observed / expected
        let scatter = groups.filter { $0.expected > 0 }.reduce(0.0) { sum, group in
            sum + group.expected * (group.ratio - mean) * (group.ratio - mean)
        }
        let variance = max((scatter - mean * Double(groups.count)) / expected, Self.leastVariance * mean * mean)
        rate = mean / variance
        shape = mean * rate
    }

    package func ratio(_ group: ObservedExpected) -> Double {
        (shape + Double(group.observed)) / (rate + group.expected)
    }
}

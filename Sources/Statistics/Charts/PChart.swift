/// A control chart of shares with differing totals, plain and in Laney's form for shares that scatter more than binomial ones.
package struct PChart: Sendable {
    /// The pooled share of the baseline.
    package let centre: Double
    /// How many times as wide as binomial the baseline scatters from one point to the next.
    package let sigmaZ: Double

    /// The mean moving range of two normal values is 1.128 standard deviations.
    private static let meanRange = 1.128

    /// - Parameter baseline: shares in the order of time, at least two.
    package init(baseline: [Share]) {
        let centre = Double(baseline.reduce(0) { $0 + $1.count }) / Double(baseline.reduce(0) { $0 + $1.total })
        let scores = baseline.map { ($0.value - centre) / Self.sigma(centre, $0.total) }
        let ranges = zip(scores, scores.dropFirst()).map { abs($1 - $0) }
        self.centre = centre
        sigmaZ = ranges.reduce(0, +) / Double(ranges.count) / Self.meanRange
    }

    /// The binomial standard deviation of a share of `total`.
    package func sigma(total: Int) -> Double { Self.sigma(centre, total) }

    package func score(_ share: Share) -> Double { (share.value - centre) / sigma(total: share.total) }

    /// Three-sigma limits of a share of `total`, cut at 0 and 1.
    package func limits(total: Int) -> ConfidenceInterval { limits(width: 3 * sigma(total: total)) }

    package func laneyLimits(total: Int) -> ConfidenceInterval { limits(width: 3 * sigma(total: total) * sigmaZ) }

    private func limits(width: Double) -> ConfidenceInterval {
        ConfidenceInterval(lower: max(0, centre - width), upper: min(1, centre + width))
    }

    private static func sigma(_ centre: Double, _ total: Int) -> Double {
        (centre * (1 - centre) / Double(total)).squareRoot()
    }
}

/// An axis with round ticks: their distance is 1, 2 or 5 times a power of ten.
struct Scale: Hashable {
    let lower: Double
    let upper: Double
    let step: Double

    /// The shortest round range over the values with about `ticks` steps.
    /// - Parameters:
    ///   - limits: where the values cannot pass these, the axis does not either (a share: 0...100).
    ///   - isWhole: no tick between two whole numbers, for counts.
    init(_ values: [Double], includesZero: Bool, ticks: Int = 5, limits: ClosedRange<Double>? = nil, isWhole: Bool = false) {
        let found = values.filter(\.isFinite) + (includesZero ? [0] : [])
        let extent = (low: found.min() ?? 0, high: found.max() ?? 1)
        var (low, high) = extent
        if high - low < 1e-9 {
            // One value alone stands in the middle of a short axis.
            (low, high) = includesZero || high == 0 ? (min(low, 0), max(high, 1)) : (low - abs(low) * 0.05, high + abs(high) * 0.05)
        }
        var step = Scale.roundStep(atLeast: (high - low) / Double(max(ticks, 1)))
        if isWhole { step = max(step, 1) }
        var lower = (low / step + 1e-9).rounded(.down) * step
        var upper = (high / step - 1e-9).rounded(.up) * step
        if let limits {
            if extent.low >= limits.lowerBound { lower = max(lower, limits.lowerBound) }
            if extent.high <= limits.upperBound { upper = min(upper, limits.upperBound) }
        }
        self.lower = lower
        self.upper = upper > lower ? upper : lower + step
        self.step = step
    }

    var ticks: [Double] {
        let first = Int((lower / step - 1e-9).rounded(.up)), last = Int((upper / step + 1e-9).rounded(.down))
        return first <= last ? (first...last).map { Double($0) * step } : [lower]
    }

    /// How far along the axis a value lies, 0 to 1.
    func share(_ value: Double) -> Double {
        (value - lower) / (upper - lower)
    }

    private static func roundStep(atLeast size: Double) -> Double {
        var power = 1.0
        while power > size { power /= 10 }
        while power * 10 <= size { power *= 10 }
        return [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= size - power * 1e-9 } ?? power * 10
    }
}

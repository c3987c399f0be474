/// Where an increasing function reaches a value: Newton's steps, kept inside a bracket that is halved when a step leaves it.
enum MonotoneRoot {
    /// - Parameters:
    ///   - bracket: holds the root.
    ///   - evaluate: the function less the wanted value, and its slope.
    static func find(in bracket: ClosedRange<Double>, from guess: Double,
                     _ evaluate: (Double) -> (excess: Double, slope: Double)) -> Double {
        var (low, high) = (bracket.lowerBound, bracket.upperBound)
        var x = min(max(guess, low), high)
        for _ in 0..<400 {
            let (excess, slope) = evaluate(x)
            if excess == 0 { return x }
            if excess < 0 { low = x } else { high = x }
            let step = slope > 0 ? x - excess / slope : .nan
            let next = step > low && step < high ? step : (low + high) / 2
            if abs(next - x) <= 2 * x.ulp || next == low && next == high { return next }
            x = next
        }
        return x
    }
}

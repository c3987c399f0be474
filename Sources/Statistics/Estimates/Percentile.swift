/// Percentiles by linear interpolation between the two nearest values, as PostgreSQL's `percentile_cont`.
package enum Percentile {
    /// Nil for no values; `fraction` is 0.5 for the median.
    package static func of(_ values: [Double], fraction: Double) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.indices.last else { return nil }
        let place = fraction * Double(last), below = Int(place)
        return sorted[below] + (sorted[min(below + 1, last)] - sorted[below]) * (place - Double(below))
    }

    package static func median(_ values: [Double]) -> Double? { of(values, fraction: 0.5) }
}

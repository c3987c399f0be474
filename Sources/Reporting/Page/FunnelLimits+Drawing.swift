import Charts
import Statistics

extension FunnelLimits {
    /// What a funnel plot draws for units up to a size, from the smallest that is judged.
    func drawn(upTo largest: Int) -> [FunnelChart.Limits] {
        let sizes = Set((0...40).map { max(largest * $0 / 40, FunnelLimits.leastTotal) })
        return sizes.sorted().map { size in
            FunnelChart.Limits(size: Double(size), inner: percents(size, FunnelLimits.inner), outer: percents(size, FunnelLimits.outer))
        }
    }

    private func percents(_ size: Int, _ confidence: Double) -> ClosedRange<Double> {
        let limits = limits(total: size, confidence: confidence)
        return limits.lower * 100...max(limits.lower, limits.upper) * 100
    }
}

/// The limits in which chance alone leaves the share of a unit whose true share is that of all units together: the smaller the unit,
/// the wider. They are the binomial distribution's own, with its distribution function carried on between the whole numbers.
package struct FunnelLimits: Sendable {
    /// Where a unit lies: beyond the limits, between them, or with too few cases to tell.
    package enum Place: String, CaseIterable, Sendable {
        case below, within, above, few
    }

    /// Fewer cases are not judged: not even none of them on time would be beyond the limits of a usual share.
    package static let leastTotal = 10
    /// One unit in five hundred lies beyond them by chance; three standard deviations.
    package static let outer = 0.998
    /// One in twenty; two standard deviations.
    package static let inner = 0.95

    /// The share of all units together.
    package let centre: Double

    package init(centre: Double) {
        self.centre = centre
    }

    /// The limits of the share of `total` cases, cut at 0 and 1.
    package func limits(total: Int, confidence: Double) -> ConfidenceInterval {
        let ends = ends(total, confidence)
        let n = Double(total)
        return ConfidenceInterval(lower: max(ends.lower / n, 0), upper: min(ends.upper / n, 1))
    }

    /// By the outer limits.
    package func place(of share: Share) -> Place {
        guard share.total >= FunnelLimits.leastTotal else { return .few }
        guard centre > 0, centre < 1 else { return .within }
        let ends = ends(share.total, FunnelLimits.outer)
        let count = Double(share.count)
        return count <= ends.lower ? .below : count >= ends.upper ? .above : .within
    }

    /// How many cases so few or fewer, and so many or more, have a probability of half of what the confidence leaves. Below 0 and above
    /// `total` where no number of cases is so unlikely.
    private func ends(_ total: Int, _ confidence: Double) -> ConfidenceInterval {
        let n = Double(total), tail = (1 - confidence) / 2
        guard centre > 0, centre < 1 else { return ConfidenceInterval(lower: centre * n, upper: centre * n) }
        let lower = MonotoneRoot.find(in: -1...n, from: n * centre) { x in (BetaDistribution.lowerTail(1 - centre, n - x, x + 1) - tail, 0) }
        let upper = MonotoneRoot.find(in: 0...(n + 1), from: n * centre) { x in
            (tail - BetaDistribution.lowerTail(centre, x, n - x + 1), 0)
        }
        return ConfidenceInterval(lower: lower, upper: upper)
    }
}

import Foundation

/// Log likelihood ratios of "worse by a stated factor" against "as usual": what one observation adds to a CUSUM.
package enum Evidence {
    /// Of an observed count against the expected one, for a rate that fell to `slowdown` of the usual (Poisson).
    package static func ofSlowdown(_ counts: ObservedExpected, to slowdown: Double) -> Double {
        Double(counts.observed) * log(slowdown) + (1 - slowdown) * counts.expected
    }

    /// Of `late` cases out of `total` where each is late with `probability`, for odds that rose `oddsRatio` times (binomial;
    /// Steiner's risk-adjusted weight for a total of 1).
    package static func ofRaisedOdds(late: Int, total: Int, probability: Double, oddsRatio: Double) -> Double {
        Double(late) * log(oddsRatio) - Double(total) * log(1 - probability + oddsRatio * probability)
    }

    /// Of one ticket-day with the usual closing probability, for a hazard that fell to `slowdown` of the usual (grouped-time
    /// proportional hazards).
    package static func ofSlowdown(isClosed: Bool, probability: Double, to slowdown: Double) -> Double {
        let slowed = 1 - pow(1 - probability, slowdown)
        return isClosed ? log(slowed / probability) : log((1 - slowed) / (1 - probability))
    }
}

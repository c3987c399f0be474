package import Statistics
package import Tickets

/// The units of a breakdown by how many of their due tickets were closed on time: in tiers, since of two units whose difference is
/// chance neither is the better, or in order with the interval of each.
package struct UnitComparison: Sendable {
    package struct Unit: Sendable, Hashable {
        /// Empty: not filled in, which is no unit and is not judged.
        package let key: String
        /// Closed on time of those due.
        package let onTime: Ratio
        /// Nil for what is not judged.
        package let place: FunnelLimits.Place?
        /// In hundredths of a percent; nil where nothing is due.
        package let normalHundredths: ClosedRange<Int>?
        package let wilsonHundredths: ClosedRange<Int>?
        /// From 1; of those with as good a share the same. Nil for too few.
        package let rank: Int?
    }

    package let dimension: Dimension
    package let pooled: Ratio
    /// In the order of the breakdown.
    package let units: [Unit]

    /// Nil where there are no two units to compare that have enough tickets due.
    init?(_ breakdown: Breakdown) {
        let ratios = breakdown.rows.map { UnitComparison.onTime($0.tally) }
        pooled = Ratio(numerator: ratios.reduce(0) { $0 + $1.numerator }, denominator: ratios.reduce(0) { $0 + $1.denominator })
        let judged = zip(breakdown.rows, ratios).filter { !$0.key.isEmpty && $1.denominator >= FunnelLimits.leastTotal }.map { $0.1 }
        guard [.department, .district, .community].contains(breakdown.dimension), judged.count > 1 else { return nil }
        dimension = breakdown.dimension
        let limits = FunnelLimits(centre: Share(pooled.numerator, of: pooled.denominator).value)
        units = zip(breakdown.rows, ratios).map { row, ratio in
            let share = Share(ratio.numerator, of: ratio.denominator)
            let isJudged = !row.key.isEmpty && share.total >= FunnelLimits.leastTotal
            return Unit(key: row.key, onTime: ratio, place: row.key.isEmpty ? nil : limits.place(of: share),
                        normalHundredths: share.total > 0 ? limits.limits(total: share.total, confidence: FunnelLimits.outer).hundredths : nil,
                        wilsonHundredths: share.total > 0 ? share.wilson().hundredths : nil,
                        rank: isJudged ? 1 + judged.count(where: { $0.isGreater(than: ratio) }) : nil)
        }
    }

    private static func onTime(_ tally: Tally) -> Ratio {
        let (numerator, denominator) = RateDefinition.onTimeOfDue.ratio(tally)
        return Ratio(numerator: numerator, denominator: denominator)
    }

    /// Below the limits first, then within and above them, then those with too few; of each the larger first.
    package var byTier: [Unit] {
        let order: [FunnelLimits.Place?] = [.below, .within, .above, .few, nil]
        return order.flatMap { place in units.filter { $0.place == place } }
    }

    /// The best first, then those that are not ranked.
    package var byRank: [Unit] {
        units.filter { $0.rank != nil }.sorted { ($0.rank ?? 0, $1.onTime.denominator) < ($1.rank ?? 0, $0.onTime.denominator) }
            + units.filter { $0.rank == nil }
    }
}

extension Summary {
    /// Nil for what has no units, and where there is nothing to compare.
    package func comparison(of dimension: Dimension) -> UnitComparison? { UnitComparison(breakdown(dimension)) }
}

extension ConfidenceInterval {
    /// Of a share, half up in hundredths of a percent.
    var hundredths: ClosedRange<Int> {
        func rounded(_ share: Double) -> Int { Int((share * 10_000).rounded(.toNearestOrAwayFromZero)) }
        return rounded(lower)...max(rounded(lower), rounded(upper))
    }
}

extension Ratio {
    /// Exactly, of two with something to divide.
    fileprivate func isGreater(than other: Ratio) -> Bool {
        Int128(numerator) * Int128(other.denominator) > Int128(other.numerator) * Int128(denominator)
    }
}

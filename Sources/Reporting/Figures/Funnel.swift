package import Charts
import Statistics
package import Tickets

/// One rate of the units of a breakdown beside their size: which units differ from all together by more than chance.
///
/// The limits for a unit of size n are p ± z·√(p(1−p)/n) around the pooled rate p, for 95 % and 99.8 % (Spiegelhalter 2005); a unit with
/// fewer than `smallest` tickets is not placed in a tier.
package struct Funnel: Sendable {
    package enum Tier: String, Sendable, CaseIterable {
        case below, within, above
        case small
    }

    package struct Unit: Sendable {
        package let key: String
        package let rate: Rate
        package let tier: Tier
    }

    package let definition: RateDefinition
    package let pooled: Rate
    /// In the order of the breakdown; units with nothing to divide are left out.
    package let units: [Unit]

    package static let smallest = 10
    private static let inner = 0.95, outer = 0.998

    package init(_ definition: RateDefinition, of breakdown: Breakdown, total: Tally) {
        self.definition = definition
        pooled = Rate(definition, of: total)
        let pooled = pooled
        units = breakdown.rows.compactMap { row in
            let rate = Rate(definition, of: row.tally)
            guard rate.denominator > 0 else { return nil }
            return Unit(key: row.key, rate: rate, tier: Funnel.tier(of: rate, among: pooled))
        }
    }

    private static func tier(of rate: Rate, among pooled: Rate) -> Tier {
        guard rate.denominator >= smallest else { return .small }
        let limits = limits(pooled, size: rate.denominator, confidence: outer)
        let share = Share(rate.numerator, of: rate.denominator).value
        return share < limits.lowerBound ? .below : share > limits.upperBound ? .above : .within
    }

    /// Shares between which chance leaves a unit of that size.
    private static func limits(_ pooled: Rate, size: Int, confidence: Double) -> ClosedRange<Double> {
        let share = Share(pooled.numerator, of: max(1, pooled.denominator)).value
        let half = NormalDistribution.twoSided(confidence: confidence) * (share * (1 - share) / Double(size)).squareRoot()
        return max(0, share - half)...min(1, share + half)
    }

    /// The picture; nil where there are fewer than three units to compare.
    /// - Parameter name: what a unit is called by its key.
    package func chart(_ title: String, _ language: Language, name: (String) -> String) -> FunnelChart? {
        let largest = units.map(\.rate.denominator).max() ?? 0
        guard units.count >= 3, largest > 0 else { return nil }
        let outside = units.filter { [.below, .above].contains($0.tier) }
        let description = outside.isEmpty
            ? language.say("没有单位超出随机波动的范围。", "No unit lies outside what chance explains.")
            : language.say("超出随机波动范围的单位：", "Outside what chance explains: ")
                + outside.map { name($0.key) }.joined(separator: language.say("、", ", "))
        let percent = { (share: Double) in share * 100 }
        let sizes = Set((0...40).map { max(1, largest * $0 / 40) }).sorted()
        return FunnelChart(
            ChartCaption(title: title, description: description),
            units: units.map { unit in
                FunnelChart.Unit(name(unit.key), size: Double(unit.rate.denominator),
                                 percent: Double(unit.rate.hundredthsOfPercent ?? 0) / 100, isOutside: [.below, .above].contains(unit.tier))
            },
            limits: sizes.map { size in
                let (inner, outer) = (Funnel.limits(pooled, size: size, confidence: Funnel.inner),
                                      Funnel.limits(pooled, size: size, confidence: Funnel.outer))
                return FunnelChart.Limits(size: Double(size), inner: percent(inner.lowerBound)...percent(inner.upperBound),
                                          outer: percent(outer.lowerBound)...percent(outer.upperBound))
            },
            reference: Double(pooled.hundredthsOfPercent ?? 0) / 100,
            names: FunnelChart.Names(reference: language.say("合并", "Pooled"), inner: language.say("95%界限", "95% limits"),
                                     outer: language.say("99.8%界限", "99.8% limits"), outside: language.say("超出界限", "outside"),
                                     size: language.say("分母（件数）", "Denominator (tickets)")))
    }
}

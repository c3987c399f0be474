package import Charts
package import Statistics
package import Tickets

/// One rate of the units of a breakdown beside their size: which units differ from all together by more than chance.
///
/// Units are judged by `FunnelLimits` around the pooled rate.
package struct Funnel: Sendable {
    package struct Unit: Sendable {
        package let key: String
        package let rate: Rate
        package let place: FunnelLimits.Place

        var isOutside: Bool { place == .below || place == .above }
    }

    package let definition: RateDefinition
    package let pooled: Rate
    /// In the order of the breakdown; units with nothing to divide are left out.
    package let units: [Unit]

    private let limits: FunnelLimits

    package init(_ definition: RateDefinition, of breakdown: Breakdown, total: Tally) {
        self.definition = definition
        pooled = Rate(definition, of: total)
        let limits = FunnelLimits(centre: Share(pooled.numerator, of: pooled.denominator).value)
        self.limits = limits
        units = breakdown.rows.compactMap { row in
            let rate = Rate(definition, of: row.tally)
            guard rate.denominator > 0 else { return nil }
            return Unit(key: row.key, rate: rate, place: limits.place(of: Share(rate.numerator, of: rate.denominator)))
        }
    }

    /// The picture; nil where there are fewer than three units to compare.
    /// - Parameter name: what a unit is called by its key.
    package func chart(_ title: String, _ language: Language, name: (String) -> String) -> FunnelChart? {
        let largest = units.map(\.rate.denominator).max() ?? 0
        guard units.count >= 3, largest > 0 else { return nil }
        let outside = units.filter(\.isOutside)
        let description = outside.isEmpty
            ? language.say("没有单位超出随机波动的范围。", "No unit lies outside what chance explains.")
            : language.say("超出随机波动范围的单位：", "Outside what chance explains: ")
                + outside.map { name($0.key) }.joined(separator: language.say("、", ", "))
        return FunnelChart(
            ChartCaption(title: title, description: description),
            units: units.map { unit in
                FunnelChart.Unit(name(unit.key), size: Double(unit.rate.denominator),
                                 percent: Double(unit.rate.hundredthsOfPercent ?? 0) / 100, isOutside: unit.isOutside)
            },
            limits: limits.drawn(upTo: largest),
            reference: Double(pooled.hundredthsOfPercent ?? 0) / 100,
            names: FunnelChart.Names(reference: language.say("合并", "Pooled"), inner: language.say("95%界限", "95% limits"),
                                     outer: language.say("99.8%界限", "99.8% limits"), outside: language.say("超出界限", "outside"),
                                     size: language.say("分母（件数）", "Denominator (tickets)")))
    }
}

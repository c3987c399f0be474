import Statistics

/// Splits the shortfall of one series since its onset among departments, categories and communities.
struct DriverSearch {
    private static let levels = [Level.department, .category, .community]
    private static let leastShare = 0.5
    private static let leastRestProbability = 0.1
    private static let shown = 3

    let history: TicketHistory
    private var units: [ObservedExpected]
    private var all = ObservedExpected()

    init(_ history: TicketHistory) {
        self.history = history
        units = [ObservedExpected](repeating: ObservedExpected(), count: history.series.count)
    }

    mutating func add(_ exposures: some Sequence<Exposure>, of series: Int, _ profiles: ProfileTable, chances: [Double]) {
        for exposure in exposures where profiles.series(exposure.profile).contains(Int32(series)) {
            let counts = ObservedExpected(observed: Int(exposure.closed),
                                          expected: Double(exposure.atRisk) * chances[profiles.chance(exposure)])
            all = all + counts
            for unit in profiles.series(exposure.profile) { units[Int(unit)] = units[Int(unit)] + counts }
        }
    }

    var finding: DriverFinding {
        guard all.shortfall > 0 else { return .none }
        var contributions: [DriverFinding.Contribution] = [], driver: DriverFinding.Contribution?
        for level in Self.levels where history.isMonitored(level) {
            let ranked = units.indices.filter { history.series[$0].level == level && units[$0].expected > 0 }
                .map { DriverFinding.Contribution(unit: history.series[$0], counts: units[$0],
                                                  share: units[$0].shortfall / all.shortfall) }
                .sorted { ($1.share, $0.unit) < ($0.share, $1.unit) }
            driver = driver ?? ranked.first(where: drives)
            contributions += ranked.prefix(Self.shown)
        }
        return DriverFinding(driver: driver, contributions: contributions)
    }

    private func drives(_ unit: DriverFinding.Contribution) -> Bool {
        let rest = ObservedExpected(observed: all.observed - unit.counts.observed, expected: max(0, all.expected - unit.counts.expected))
        return unit.share >= Self.leastShare && rest.lowerTail >= Self.leastRestProbability
    }
}

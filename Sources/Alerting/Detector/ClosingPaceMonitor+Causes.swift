import Statistics

extension ClosingPaceMonitor {
    /// Finds out which of the units that fired on a day are slow only because another one is.
    ///
    /// Departments come first, and of one level those with the strongest evidence. A later one has its cause in units that fire by
    /// themselves where, with their tickets expected at their own pace, its evidence stays below its limit: one department that stops
    /// is one cause, and not also one of the office, of its categories and of its communities. The office is nobody's cause; what it
    /// means for the others is held back.
    mutating func findCauses(on day: Int) {
        guard !firedToday.isEmpty else { return }
        let fired = firedToday.compactMap { unit in openSlowdowns[unit].map { (unit: unit, place: $0) } }
            .sorted { (rank($0.unit), evidence($1.place), $0.unit) < (rank($1.unit), evidence($0.place), $1.unit) }
        firedToday = []
        var causes = openSlowdowns.filter { open in isCause(open.value) && !fired.contains { $0.unit == open.key } }
        for (unit, place) in fired {
            outcome.slowdowns[place].cause = cause(of: unit, place, among: causes, on: day)
            if isCause(place) { causes[unit] = place }
        }
    }

    private static let causeOrder: [Level] = [.department, .category, .community, .district]

    private func isCause(_ place: Int) -> Bool {
        outcome.slowdowns[place].series.level != .office && outcome.slowdowns[place].cause == nil
    }

    private func rank(_ unit: Int) -> Int {
        Self.causeOrder.firstIndex(of: history.series[unit].level) ?? Self.causeOrder.count
    }

    private func evidence(_ place: Int) -> Double {
        let slowdown = outcome.slowdowns[place]
        return PaceTracker.weight(slowdown.counts, slowdown.series.level, overdispersion: slowdown.overdispersion)
    }

    private func cause(of unit: Int, _ place: Int, among causes: [Int: Int], on day: Int) -> Series? {
        let slowdown = outcome.slowdowns[place]
        let slow = causes.sorted { $0.key < $1.key }.map { SlowUnit(unit: $0.key, pace: outcome.slowdowns[$0.value].counts.ratio) }
        guard !slow.isEmpty else { return nil }
        let found = shelf.counts(of: unit, days.index(slowdown.onset)...day, slow: slow, ledger, history, days)
        let left = PaceTracker.weight(found.all, slowdown.series.level, overdispersion: slowdown.overdispersion)
        guard left < slowdown.limit, let most = found.shortfalls.indices.max(by: { found.shortfalls[$0] < found.shortfalls[$1] }),
              found.shortfalls[most] > 0 else { return nil }
        return history.series[slow[most].unit]
    }
}

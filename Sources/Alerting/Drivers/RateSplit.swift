package import Statistics

/// Why a pooled share changed between two windows: because units' own shares changed (rate effect), or because more of the tickets
/// fell to units with low shares (mix effect). The parts add up to the change exactly (after Kitagawa, with mean weights).
package struct RateSplit: Sendable {
    package struct Part: Sendable {
        package let name: String
        package let now: Share
        package let earlier: Share
        /// Points of the change, as parts of 1; negative where it pulls the pooled share down.
        package let rateEffect: Double
        package let mixEffect: Double

        package var effect: Double { rateEffect + mixEffect }
    }

    /// Shares of all units together.
    package let now: Share
    package let earlier: Share
    /// The strongest pull down first.
    package let parts: [Part]

    package var change: Double { now.value - earlier.value }
    package var rateEffect: Double { parts.reduce(0) { $0 + $1.rateEffect } }
    package var mixEffect: Double { parts.reduce(0) { $0 + $1.mixEffect } }

    /// Nil unless both windows have tickets.
    package init?(_ units: [(name: String, now: Share, earlier: Share)]) {
        let now = Share(units.reduce(0) { $0 + $1.now.count }, of: units.reduce(0) { $0 + $1.now.total })
        let earlier = Share(units.reduce(0) { $0 + $1.earlier.count }, of: units.reduce(0) { $0 + $1.earlier.total })
        guard now.total > 0, earlier.total > 0 else { return nil }
        let middle = (now.value + earlier.value) / 2
        self.now = now
        self.earlier = earlier
        parts = units.filter { $0.now.total + $0.earlier.total > 0 }.map { unit in
            let weightNow = Double(unit.now.total) / Double(now.total), weightEarlier = Double(unit.earlier.total) / Double(earlier.total)
            // A unit that is missing from one window had no other share there: it can only have changed the mix.
            let shareNow = unit.now.total > 0 ? unit.now.value : unit.earlier.value
            let shareEarlier = unit.earlier.total > 0 ? unit.earlier.value : unit.now.value
            // Weights change by nothing in all, so that shares may be measured from the middle: a unit that grew pulls down only
            // where it is worse than the others.
            return Part(name: unit.name, now: unit.now, earlier: unit.earlier,
                        rateEffect: (shareNow - shareEarlier) * (weightNow + weightEarlier) / 2,
                        mixEffect: (weightNow - weightEarlier) * ((shareNow + shareEarlier) / 2 - middle))
        }.sorted { ($0.effect, $0.name) < ($1.effect, $1.name) }
    }
}

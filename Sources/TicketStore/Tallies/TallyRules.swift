package import Tickets

/// By which rules the tallies of a database are kept.
package struct TallyRules: Sendable, Equatable {
    package var counting: CountingRules
    package var zone: ReportingZone

    package init(counting: CountingRules, zone: ReportingZone) {
        self.counting = counting
        self.zone = zone
    }
}

/// What a database has: rules, and whether all tickets are in the tallies that they rule.
struct StoredTallyRules: Sendable {
    /// Nil where the system does not know the zone.
    var rules: TallyRules?
    var isComplete: Bool
}

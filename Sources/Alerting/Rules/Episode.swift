import Statistics
package import Tickets

/// The time during which a rule fired for one series, as a replay of the history tells it.
package struct Episode: Sendable {
    package let key: AlertKey
    package internal(set) var firedOn: CalendarDay
    /// Since when the unit was slow; the day of firing where the rule cannot tell.
    package let onset: CalendarDay
    /// The numbers on which it fired.
    package let reason: Reason
    /// The numbers of the last judged day.
    package internal(set) var latest: Reason
    /// Who carries the shortfall, where the rule can tell.
    package let drivers: DriverFinding
    /// Another unit that fires, and without which this one would not.
    package internal(set) var cause: Series?
    package internal(set) var endedOn: CalendarDay?

    package func isOpen(atEndOf day: CalendarDay) -> Bool {
        firedOn <= day && endedOn.map { $0 > day } ?? true
    }
}

extension Episode {
    init(_ slowdown: Slowdown) {
        func reason(_ counts: ObservedExpected, _ sum: Double, _ limit: Double) -> Reason {
            .pace(onset: slowdown.onset, counts: counts, sum: sum, limit: limit, overdispersion: slowdown.overdispersion,
                  driver: slowdown.cause ?? slowdown.drivers.driver?.unit)
        }
        self.init(key: AlertKey(rule: Rule.pace.name, series: slowdown.series), firedOn: slowdown.firedOn, onset: slowdown.onset,
                  reason: reason(slowdown.atFiring, slowdown.sum, slowdown.limit),
                  latest: reason(slowdown.counts, slowdown.latestSum, slowdown.latestLimit), drivers: slowdown.drivers,
                  cause: slowdown.cause, endedOn: slowdown.endDay)
    }
}

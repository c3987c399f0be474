package import Statistics
package import Tickets

/// One day of one series as the monitor judged it.
package struct PaceDay: Sendable {
    package let day: CalendarDay
    package let series: Series
    /// Closings of the day, and those that were expected of the tickets at risk.
    package let counts: ObservedExpected
    /// φ
    package let overdispersion: Double
    /// What the day added to the evidence; 0 on a day of outage.
    package let weight: Double
    /// C after the day.
    package let sum: Double
    /// h
    package let limit: Double
    package let state: PaceState
}

import Foundation
package import Statistics
package import Tickets

/// An alert of the closing-pace monitor, from the day on which it fired.
package struct Slowdown: Sendable {
    package enum End: Hashable, Sendable {
        case resolved(CalendarDay)
        /// What was low is the new normal by a person's decision.
        case accepted(CalendarDay)
    }

    package let series: Series
    package let firedOn: CalendarDay
    /// z: the day since which closings lag.
    package let onset: CalendarDay
    /// Since the onset, as they stood when it fired.
    package let atFiring: ObservedExpected
    package let sum: Double
    package let limit: Double
    package let overdispersion: Double
    package let drivers: DriverFinding
    /// Another unit that fires, and without which this one would not.
    package internal(set) var cause: Series?
    /// Since the onset up to the last judged day of the alert, and the evidence and its limit on that day.
    package internal(set) var counts: ObservedExpected
    package internal(set) var latestSum: Double
    package internal(set) var latestLimit: Double
    package internal(set) var end: End?

    package var isOpen: Bool { end == nil }

    package var endDay: CalendarDay? {
        switch end {
        case .resolved(let day), .accepted(let day): day
        case nil: nil
        }
    }

    /// e^−C: how rarely chance alone goes that far.
    package var probability: Double { Slowdown.probability(sum) }

    package static func probability(_ sum: Double) -> Double { min(1, exp(-sum)) }
}

package import Statistics
package import Tickets

/// One series at the end of the last judged day.
package struct PaceStanding: Sendable {
    package let state: PaceState
    /// The last day on which it had a ticket at risk.
    package let latest: PaceDay?
    /// Since when there is evidence against it, and the closings since then.
    package let onset: CalendarDay?
    package let sinceOnset: ObservedExpected
    /// About how many days a halved pace takes to be noticed (可在约 N 天内发现腰斩); nil while learning.
    package let daysToNoticeHalving: Int?
    /// Closings expected in a year.
    package let expectedAYear: Double
}

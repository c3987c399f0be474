package import Tickets

/// What to count: a window, a cut-off, a state of knowledge and a part of the tickets.
package struct FiguresQuestion: Sendable {
    /// The window `[start, cut)`.
    package var start: Instant
    package var cut: Instant
    /// What happened before it counts; not before `cut`.
    package var asOf: Instant
    /// The run after which the data are taken as known.
    package var knownAt: Int
    /// Only the tickets with these keys; `.month` is not a filter.
    package var filter: [Dimension: String] = [:]
    /// The breakdowns that are asked for beside the total.
    package var dimensions = Set(Dimension.allCases)
    /// Durations are told; without them an answer costs half.
    package var hasDurations = true
    /// What needs the tickets is counted from them, however many there are.
    package var hasExactDurations = false
    /// Closings by age and overdue tickets by working days are asked for.
    package var hasWorkingDays = true
    /// Topics, judgements by unit and what columns of some exports tell are asked for.
    package var hasTold = false
    package var zone: ReportingZone
    package var rules: CountingRules

    package init(start: Instant, cut: Instant, asOf: Instant, knownAt: Int, zone: ReportingZone, rules: CountingRules) {
        self.start = start
        self.cut = cut
        self.asOf = asOf
        self.knownAt = knownAt
        self.zone = zone
        self.rules = rules
    }
}

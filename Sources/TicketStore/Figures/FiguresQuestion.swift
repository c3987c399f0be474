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

/// What an installation decides about counting.
package struct CountingRules: Sendable, Hashable {
    /// Tickets that leave every denominator; withdrawn ones always do.
    package var excluded: Set<Exclusion> = []
    /// Categories that need closing: all but praise, unless the office says otherwise.
    package var closable: Set<Category> = Set(Category.allCases).subtracting([.praise])

    package init() {}
}

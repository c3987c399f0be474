/// A rule and the kinds of units for which it is switched on.
package struct WatchedRule: Hashable, Sendable {
    package var rule: Rule
    package var levels: Set<Level>

    package init(_ rule: Rule, levels: Set<Level> = [.office, .department]) {
        self.rule = rule
        self.levels = levels
    }

    /// The monitor for every level, and nothing else: what an office starts with.
    package static let standard = [WatchedRule(.pace, levels: Set(Level.allCases))]
}

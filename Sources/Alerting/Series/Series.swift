/// One monitored unit: the office, or a category, department, district or community by its name.
package struct Series: Hashable, Sendable {
    package let level: Level
    /// The unit's own name as the exports write it, a category's label; empty for the office.
    package let name: String

    package init(_ level: Level, _ name: String) {
        self.level = level
        self.name = name
    }

    package static let office = Series(.office, "")

    /// What a unit without a name is called.
    package static let unnamed = "(未填)"
}

extension Series: Comparable {
    /// By level, the widest first, then by name.
    package static func < (left: Series, right: Series) -> Bool {
        let ranks = (Level.allCases.firstIndex(of: left.level) ?? 0, Level.allCases.firstIndex(of: right.level) ?? 0)
        return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.name < right.name
    }
}

package import Statistics

/// Which units carry the shortfall of a slow series.
package struct DriverFinding: Sendable {
    package struct Contribution: Sendable {
        package let unit: Series
        package let counts: ObservedExpected
        /// Its shortfall as a part of the whole one; above 1 where others closed more than expected.
        package let share: Double
    }

    /// The unit that explains the slowdown: it carries at least half and the rest is compatible with normal. Nil where none does.
    package let driver: Contribution?
    /// The largest shortfalls of each level, largest first.
    package let contributions: [Contribution]

    static let none = DriverFinding(driver: nil, contributions: [])
}

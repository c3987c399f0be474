import Statistics

/// How the weekly counts of one series scatter about what was expected.
struct BlockScatter: Sendable {
    /// Weeks with less expected say nothing about scatter.
    private static let leastExpected = 0.5
    /// Weeks that the level's scatter counts as beside the series' own.
    private static let poolWeeks = 26.0

    private let weeks: Int
    /// Sum of (O − E)²/E, which is 1 a week where counts scatter as Poisson's.
    private let squares: Double
    private let expected: Double

    init(_ blocks: some Sequence<ObservedExpected>, pace: Double) {
        var weeks = 0, squares = 0.0, sum = 0.0
        for block in blocks {
            let expected = pace * block.expected
            guard expected >= Self.leastExpected else { continue }
            weeks += 1
            squares += (Double(block.observed) - expected) * (Double(block.observed) - expected) / expected
            sum += expected
        }
        (self.weeks, self.squares, expected) = (weeks, squares, sum)
    }

    /// c: by how much the excess scatter of a level grows with each expected closing a week.
    static func clustering(_ members: [BlockScatter]) -> Double {
        let excess = members.reduce(0.0) { $0 + $1.squares - Double($1.weeks) }
        let expected = members.reduce(0.0) { $0 + $1.expected }
        return expected > 0 ? max(0, excess / expected) : 0
    }

    /// φ, at least 1. The office, which has no level to lean on, passes nil and stands alone.
    func overdispersion(clustering: Double?) -> Double {
        guard weeks > 0 else { return 1 }
        let own = squares / Double(weeks)
        let pool = clustering.map { 1 + $0 * expected / Double(weeks) } ?? own
        return max(1, (Double(weeks) * own + Self.poolWeeks * pool) / (Double(weeks) + Self.poolWeeks))
    }
}

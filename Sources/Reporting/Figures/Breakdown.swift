package import Tickets

/// The total divided by one dimension; its rows add up to the total.
package struct Breakdown: Sendable {
    package struct Row: Sendable, Hashable {
        /// A category's code, a unit's name (empty: not filled in) or a month `2020-01`.
        package let key: String
        package let tally: Tally
        /// Share of the received in hundredths of a percent; the rows' shares add up to 10,000. Nil where nothing was received.
        package let shareHundredths: Int?
    }

    package let dimension: Dimension
    /// Categories: all six in the report's order, then the unclassified. Months: all of the window. Else by received, then by
    /// name in code-point order; what is not filled in stands last.
    package let rows: [Row]

    init(_ dimension: Dimension, of figures: PeriodFigures, in window: SummaryWindow) {
        let tallies = (figures.rows[dimension] ?? []).reduce(into: [String: Tally]()) { sums, row in
            sums[row.key] = sums[row.key].map { $0 + row.tally } ?? row.tally
        }
        let keys: [String] = switch dimension {
        case .category: Category.allCases.map(\.rawValue)
        case .month: Set(window.months).union(tallies.keys).sorted()
        default: tallies.sorted { Breakdown.precedes($0, $1) }.map(\.key)
        }
        let ordered = keys.map { tallies[$0] ?? Tally() }
        let shares = Shares.hundredths(of: ordered.map(\.received))
        self.dimension = dimension
        rows = keys.indices.map { Row(key: keys[$0], tally: ordered[$0], shareHundredths: shares?[$0]) }
    }

    private init(_ dimension: Dimension, rows: [Row]) {
        self.dimension = dimension
        self.rows = rows
    }

    private static func precedes(_ left: (key: String, value: Tally), _ right: (key: String, value: Tally)) -> Bool {
        if left.key.isEmpty != right.key.isEmpty { return right.key.isEmpty }
        if left.value.received != right.value.received { return left.value.received > right.value.received }
        return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }

    /// The largest `limit` named rows, and what the other ones have together.
    func limited(to limit: Int) -> (shown: Breakdown, rest: (count: Int, pooled: Row)?) {
        let named = rows.filter { !$0.key.isEmpty }
        guard dimension != .category, dimension != .month, named.count > limit + 1 else { return (self, nil) }
        let others = named.dropFirst(limit)
        let pooled = Row(key: "", tally: others.reduce(Tally()) { $0 + $1.tally },
                         shareHundredths: others.reduce(nil as Int?) { sum, row in row.shareHundredths.map { (sum ?? 0) + $0 } })
        return (Breakdown(dimension, rows: named.prefix(limit) + rows.filter(\.key.isEmpty)), (others.count, pooled))
    }
}

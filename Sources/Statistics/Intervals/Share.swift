/// A count out of a total, as the statistics of proportions take it.
package struct Share: Hashable, Sendable {
    package let count: Int
    package let total: Int

    package init(_ count: Int, of total: Int) {
        self.count = count
        self.total = total
    }

    /// The proportion; NaN for nothing out of nothing.
    package var value: Double { Double(count) / Double(total) }
}

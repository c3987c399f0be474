/// A key of the tallies that says something else than the tickets.
package struct TallyDifference: Sendable, Hashable, CustomStringConvertible {
    package struct Count: Sendable, Hashable {
        package var name: String
        package var kept: Int
        package var counted: Int
    }

    package var table: String
    package var key: String
    /// Only those that differ.
    package var counts: [Count]

    /// `tally_course: category complaint “”, received in 2020-05-01, on 2020-05-06: received 17, counted 18`
    package var description: String {
        "\(table): \(key): " + counts.map { "\($0.name) \($0.kept), counted \($0.counted)" }.joined(separator: "; ")
    }
}

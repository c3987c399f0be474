/// Named values, one for each label of a chart; nil where there is none, which is not zero.
package struct Series: Hashable, Sendable {
    package var name: String
    package var values: [Double?]

    package init(_ name: String, _ values: [Double?]) {
        self.name = name
        self.values = values
    }
}

/// Labels whose values are not final, such as those of a month that is still running.
package struct Unfinished: Hashable, Sendable {
    package var positions: Set<Int>
    /// How the legend calls them.
    package var name: String

    package init(_ positions: Set<Int>, name: String) {
        self.positions = positions
        self.name = name
    }

    package static let none = Unfinished([], name: "")
}

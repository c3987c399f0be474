/// What a series is counted for: the whole office, or one unit of a kind.
package enum Level: String, CaseIterable, Hashable, Sendable {
    case office, category, department, district, community

    /// The pace that the monitor looks for, as a part of the usual one. A whole office rarely halves its pace.
    var slowdown: Double { self == .office ? 0.7 : 0.5 }

    /// An alert needs the pace since its onset to be at most this part of the usual one.
    var highestRatio: Double { self == .office ? 0.9 : 0.8 }
}

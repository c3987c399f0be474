package import Tickets

/// One figure of a summary, by the place that it has in the JSON: `received` of the totals, a rate by its name, `stock.opening` of the
/// stock. Codes are stable; new ones may be added.
package struct Figure: Hashable, Sendable {
    package enum Group: String, CaseIterable, Sendable {
        case totals, rates, flow, stock, satisfaction, durations, data
    }

    package let group: Group
    /// The name within the group.
    package let key: String

    private init(_ group: Group, _ key: String) {
        self.group = group
        self.key = key
    }

    package static func rate(_ definition: RateDefinition) -> Figure { Figure(.rates, definition.rawValue) }
    package static func standing(_ standing: Standing) -> Figure { Figure(.totals, standing.rawValue) }
    package static let received = Figure(.totals, "received")
    package static let closed = Figure(.totals, "closed")

    /// Reads `closed_of_due` and `stock.opening`; totals and rates may have their group before them. Nil where there is no such figure.
    package init?(code: String) {
        let known = Figure.all.first { [$0.code, "\($0.group.rawValue).\($0.key)"].contains(code) }
        guard let known else { return nil }
        self = known
    }

    package var code: String {
        switch group {
        case .totals, .rates: key
        default: "\(group.rawValue).\(key)"
        }
    }

    /// In the order of the JSON.
    package static let all: [Figure] =
        Tally().named.map { Figure(.totals, $0.0) }
        + RateDefinition.allCases.map(Figure.rate)
        + [Figure(.flow, "closed_in_period"), Figure(.flow, "received")]
        + Stock().named.map { Figure(.stock, $0.0) }
        + SatisfactionCounts().named.map { Figure(.satisfaction, $0.0) } + [Figure(.satisfaction, "percent")]
        + ["closed", "median_hours", "p90_hours", "mean_hours"].map { Figure(.durations, $0) }
        + LoadedData().named.map { Figure(.data, $0.0) }
        + CohortQuality().named.map { Figure(.data, $0.0) }

    /// The rate that the figure is, if it is one of the named.
    package var rate: RateDefinition? { group == .rates ? RateDefinition(rawValue: key) : nil }
}

package import Tickets

/// What the closing curve tells of a working day.
package enum CurveCount: String, CaseIterable, Sendable {
    case atRisk = "at_risk"
    case closed
    case leftOpen = "left_open"
    case within
}

/// One figure of a summary, by the place that it has in the JSON: `received` of the totals, a rate by its name, `stock.opening` of the
/// stock. Codes are stable; new ones may be added.
package struct Figure: Hashable, Sendable {
    package enum Group: String, CaseIterable, Sendable {
        case totals, rates, flow, stock, satisfaction, durations, overdue, curve, process, topic, data
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
        if code.hasPrefix("topic."), let topic = ReferenceText.decoded(code.dropFirst(6)) {
            self.init(.topic, topic)
            return
        }
        let known = Figure.all.first { [$0.code, "\($0.group.rawValue).\($0.key)"].contains(code) }
        guard let known else { return nil }
        self = known
    }

    package var code: String {
        switch group {
        case .totals, .rates: key
        case .topic: "topic.\(ReferenceText.encoded(key))"
        default: "\(group.rawValue).\(key)"
        }
    }

    /// In the order of the JSON; topics, which are names of an office, are not among them.
    package static let all: [Figure] =
        Tally().named.map { Figure(.totals, $0.0) }
        + RateDefinition.allCases.map(Figure.rate)
        + [Figure(.flow, "closed_in_period"), Figure(.flow, "received")]
        + Stock().named.map { Figure(.stock, $0.0) }
        + SatisfactionCounts().named.map { Figure(.satisfaction, $0.0) } + [Figure(.satisfaction, "percent")]
        + ["closed", "median_hours", "p90_hours", "mean_hours"].map { Figure(.durations, $0) }
        + WorkingDayFigures().named.overdue.map { Figure(.overdue, $0.0) }
        + ["counted", "closed", "open", "median_working_days"].map { Figure(.curve, $0) }
        + (0...ClosingCurve.lastWorkingDay).flatMap { day in CurveCount.allCases.map { Figure(.curve, "\($0.rawValue)_\(day)") } }
        + ToldFigures().named.map { Figure(.process, $0.0) }
        + LoadedData().named.map { Figure(.data, $0.0) }
        + CohortQuality().named.map { Figure(.data, $0.0) }

    /// Of the closing curve at one working day.
    package static func curve(_ count: CurveCount, _ workingDay: Int) -> Figure { Figure(.curve, "\(count.rawValue)_\(workingDay)") }

    /// What a figure of the closing curve says of which working day; nil for those of the whole curve.
    var curvePlace: (count: CurveCount, workingDay: Int)? {
        guard group == .curve, let mark = key.lastIndex(of: "_"), let count = CurveCount(rawValue: String(key[..<mark])),
              let day = Int(key[key.index(after: mark)...]) else { return nil }
        return (count, day)
    }

    /// The received with that topic; of those with none for an empty name.
    package static func topic(_ name: String) -> Figure { Figure(.topic, name) }

    /// Whether what only some exports tell has to be counted for it.
    var needsTold: Bool { group == .process || group == .topic }

    /// Whether working days have to be counted for it.
    var needsWorkingDays: Bool { group == .overdue || group == .curve }

    /// The rate that the figure is, if it is one of the named.
    package var rate: RateDefinition? { group == .rates ? RateDefinition(rawValue: key) : nil }
}

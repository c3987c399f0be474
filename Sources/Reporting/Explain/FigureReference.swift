package import Tickets

/// Where a figure comes from, in a form that can be kept and asked again: `year-2020/run-366/closed_of_due`,
/// `month-2020-05@2020-06-30/run-366/department=城管分局/open_overdue`.
///
/// It says everything that decides the figure: the period, the as-of (after `@`; left out it is the period's end), the run after which
/// the data are known (left out: the newest), causes of exclusion and categories to close where they are not the usual ones, the part
/// of the tickets, and the figure. No part of it depends on what is imported later.
package struct FigureReference: Equatable, Sendable {
    /// Only tickets with that key. A row of a breakdown is such a part.
    package struct Condition: Equatable, Sendable {
        package var dimension: Dimension
        package var key: String

        package init(_ dimension: Dimension, _ key: String) {
            self.dimension = dimension
            self.key = key
        }
    }

    package var period: Period
    package var asOf: Instant
    /// Nil for the newest run, which no printed reference leaves open.
    package var knownAt: Int?
    package var rules = CountingRules()
    /// All of them hold. In the order of `Dimension`; two of one dimension where a summary of one row shows the others, which are empty.
    package private(set) var conditions: [Condition] = []
    /// Nil for a reference to a whole summary or to a row, to which a figure's code can be added.
    package var figure: Figure?
    package let zone: ReportingZone

    /// - Parameter asOf: by default the period's end.
    package init(_ period: Period, asOf: Instant? = nil, knownAt: Int? = nil, zone: ReportingZone) {
        self.period = period
        self.asOf = asOf ?? zone.startOfDay(period.end)
        self.knownAt = knownAt
        self.zone = zone
    }

    /// A condition that holds already changes nothing: the row that a summary is limited to is the summary itself.
    package mutating func limit(to condition: Condition) {
        guard !conditions.contains(condition) else { return }
        let order = { (dimension: Dimension) in Dimension.allCases.firstIndex(of: dimension) ?? 0 }
        let place = conditions.firstIndex { order($0.dimension) > order(condition.dimension) } ?? conditions.endIndex
        conditions.insert(condition, at: place)
    }

    /// The row of a breakdown.
    package func row(_ dimension: Dimension, _ key: String) -> FigureReference {
        var row = self
        row.limit(to: Condition(dimension, key))
        return row
    }

    /// Of all tickets.
    package var unlimited: FigureReference {
        var reference = self
        reference.conditions = []
        return reference
    }

    package func figure(_ figure: Figure) -> FigureReference {
        var reference = self
        reference.figure = figure
        return reference
    }
}

extension FigureReference: CustomStringConvertible {
    package var description: String {
        let end = zone.startOfDay(period.end)
        let moment = asOf == end ? "" : "@\(ReferenceMoment.text(asOf, zone))"
        var parts = ["\(period.kind.rawValue)-\(period.written.joined(separator: ".."))\(moment)"]
        if let knownAt { parts.append("run-\(knownAt)") }
        if rules.excluded != CountingRules().excluded {
            parts.append("excluded=\(Exclusion.allCases.filter(rules.excluded.contains).map(\.rawValue).joined(separator: "+"))")
        }
        if rules.closable != CountingRules().closable {
            parts.append("closable=\(Category.allCases.filter(rules.closable.contains).map(\.rawValue).joined(separator: "+"))")
        }
        parts += conditions.map { "\($0.dimension.rawValue)=\(ReferenceText.encoded($0.key))" }
        return (parts + (figure.map { [$0.code] } ?? [])).joined(separator: "/")
    }
}

extension FigureReference.Condition {
    /// By their bytes: two names that only look the same are two names.
    package static func == (left: Self, right: Self) -> Bool {
        left.dimension == right.dimension && left.key.utf8.elementsEqual(right.key.utf8)
    }
}

extension Summary {
    /// The reference to this summary, to which a row and a figure can be added.
    package var reference: FigureReference { reference(to: answered) }

    /// The reference to one of the windows that the summary is compared with.
    package func reference(to answered: AnsweredWindow) -> FigureReference {
        var reference = FigureReference(answered.window.period, asOf: answered.window.asOf, knownAt: knownAt.run, zone: settings.zone)
        reference.rules = rules
        for dimension in Dimension.allCases {
            if let key = settings.filter[dimension] { reference.limit(to: .init(dimension, key)) }
        }
        return reference
    }
}

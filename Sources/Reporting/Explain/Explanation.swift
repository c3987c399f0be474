package import TicketStore
package import Tickets

/// A figure taken apart: what it says, what decides it, and every row that it counts.
package struct Explanation: Sendable {
    /// The figure, and how many rows make it.
    package enum Value: Sendable, Hashable {
        case count(Int)
        case ratio(Ratio)
        /// Hours over that many tickets.
        case hours(Double?, of: Int)
        /// Working days over that many tickets.
        case workingDays(Int?, of: Int)
        /// A share in hundredths of a percent that is no ratio, since the open among the tickets count only as long as they are known to
        /// be open; beside it how many were closed, of all.
        case estimate(hundredths: Int?, closed: Int, of: Int)
    }

    /// For a ratio: which of its two counts a row belongs to.
    package enum Part: String, Sendable {
        case count, numerator, denominator
        case both = "numerator+denominator"

        package var isInNumerator: Bool { self == .numerator || self == .both }
        package var isInDenominator: Bool { self == .denominator || self == .both }
    }

    package struct CountedRow: Sendable {
        package let part: Part
        package let fact: CountedFact
    }

    package struct Day: Sendable {
        package let day: CalendarDay
        package let isLoaded: Bool
    }

    package enum Rows: Sendable {
        /// One row a ticket, or one a closing or reopening where the figure counts these.
        case tickets([CountedRow])
        case rejections([RejectedPlace])
        case imports([SourceImport])
        case days([Day])
    }

    /// An import that rows came from, and how many tickets or rows came from it.
    package struct Source: Sendable {
        package let imported: SourceImport
        package let count: Int
    }

    /// With nothing left open.
    package let reference: FigureReference
    package let figure: Figure
    package let window: SummaryWindow
    package let knownAt: KnownAt
    /// No day of the period is loaded: the figure is missing, which is not zero.
    package let isMissing: Bool
    package let value: Value
    package let rows: Rows
    /// In the order of the imports.
    package let sources: [Source]
}

extension Explanation.Rows {
    package var count: Int {
        switch self {
        case .tickets(let rows): rows.count
        case .rejections(let places): places.count
        case .imports(let imports): imports.count
        case .days(let days): days.count
        }
    }

    /// Tickets and rejected rows by the import that they came from; days come from none.
    var sources: [Explanation.Source] {
        let origins: [(SourceImport, String)] = switch self {
        case .tickets(let rows): rows.map { row in
            let ticket = row.fact.ticket
            return (SourceImport(run: ticket.run, fileName: ticket.fileName, exportedAt: ticket.exportedAt), ticket.number)
        }
        case .rejections(let places): places.map {
            (SourceImport(run: $0.run, fileName: $0.fileName, exportedAt: $0.exportedAt), "\($0.line)")
        }
        case .imports(let imports): imports.map { ($0, "") }
        case .days: []
        }
        return Dictionary(grouping: origins) { $0.0 }.map { Explanation.Source(imported: $0, count: Set($1.map(\.1)).count) }
            .sorted { $0.imported.run < $1.imported.run }
    }
}

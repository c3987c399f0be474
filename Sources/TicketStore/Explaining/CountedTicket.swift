package import Tickets

/// A ticket as a figure counts it: at an as-of, as known after a run, with the import and the line that its row came from. Nothing
/// of it is personal.
package struct CountedTicket: Sendable, Hashable {
    package var number: String
    package var receivedAt: Instant
    package var dueAt: Instant?
    /// The newest closing that is known, be it before the as-of or not.
    package var newestClosingAt: Instant?
    /// The closing in force at the as-of.
    package var closingAt: Instant?
    package var standing: Standing
    package var category: Category
    package var department: String
    package var district: String
    package var community: String
    package var channel: String
    package var satisfaction: Satisfaction
    package var reopenCount: Int
    /// Its deadline is before the as-of.
    package var isDue: Bool
    /// It was dispatched before the as-of.
    package var isDispatched: Bool
    package var hasImpossibleTimes: Bool
    package var hasProvisionalDeadline: Bool
    package var hasInferredClosing: Bool
    package var contradictsStatus: Bool
    /// From receipt to closing, where it enters the durations.
    package var hours: Double?
    package var told = ToldColumns()
    package var run: Int
    package var line: Int
    /// The run since which the row is what was known, and the one that first made it so.
    package var knownFrom: Int
    package var madeBy: Int
    package var fileName: String
    /// The moment that the import shows.
    package var exportedAt: Instant

    package var isExcluded: Bool { standing == .excluded }
    package var isClosed: Bool { [.closedOnTime, .closedLate, .closedWithoutDeadline].contains(standing) }

    /// The ticket's key in a breakdown; nil for the month, which depends on what is counted.
    package func key(_ dimension: Dimension) -> String? {
        switch dimension {
        case .category: category.rawValue
        case .department: department
        case .district: district
        case .community: community
        case .channel: channel
        case .month: nil
        }
    }
}

/// A ticket with one of the things that make it count.
package struct CountedFact: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case received, due, closed, reopened
        /// The ticket is known; nothing of it need lie in the window.
        case known
    }

    package var kind: Kind
    package var happenedAt: Instant
    package var ticket: CountedTicket
}

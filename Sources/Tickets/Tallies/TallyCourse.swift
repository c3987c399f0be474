/// How the counters of one key ran in the course of a month.
package struct TallyCourse: Sendable {
    package var dimension: TallyDimension
    /// The month of events.
    package var happenedIn: CalendarMonth
    package var basis: TallyBasis
    /// Of receipt, or of the deadline.
    package var month: CalendarMonth
    /// Nil where the dimension does not tell.
    package var category: Category?
    package var unit: String
    /// By `TallyCount.rawValue`: the sum of the changes on the days from the first to each of the month; empty where nothing changed.
    package var sums: [ArraySlice<Int32>]

    package init(dimension: TallyDimension, happenedIn: CalendarMonth, basis: TallyBasis, month: CalendarMonth, category: Category?,
                 unit: String, sums: [ArraySlice<Int32>]) {
        self.dimension = dimension
        self.happenedIn = happenedIn
        self.basis = basis
        self.month = month
        self.category = category
        self.unit = unit
        self.sums = sums
    }

    /// Whether all changes cancelled each other.
    package var isEmpty: Bool { sums.allSatisfy(\.isEmpty) }
}

/// What a count counts, as its label says.
enum Measure: Hashable, Sendable {
    case received, calls, connected, valid, dispatched, direct, due
    case closed, closedOnTime, closedLate, open, openOverdue
    case opening, closing, reopened, excluded
    case satisfied, fairlySatisfied, dissatisfied, rated
    /// A class of tickets, under its own name.
    case category(String)
    case channel(String)
    case month(Int)
    /// How much more or fewer than before.
    case difference
    /// A count of the same period last year, of the period before.
    case lastYear, previous
    /// A count for each day.
    case mean
    case other(String)

    /// Whether it stands beside a count and says how that changes or what it is a day.
    var isBeside: Bool {
        switch self {
        case .difference, .lastYear, .previous, .mean: true
        default: false
        }
    }

    /// Whether parts of it are listed, or shares of it are printed.
    var isWhole: Bool {
        switch self {
        case .received, .calls, .valid, .dispatched, .due, .closed, .rated: true
        default: false
        }
    }
}

/// A rule that alerts may follow, with what an office sets in it. Rates are parts of 1.
package enum Rule: Hashable, Sendable {
    /// The closing-pace monitor.
    case pace
    /// R1: of the tickets due in the last `days` fewer than `least` were on time.
    case onTimeBelow(least: Double, days: Int)
    /// R2: that share fell by at least `drop` against the window before, or last year's about Spring Festival.
    case onTimeDropped(drop: Double, days: Int)
    /// R3: fewer than `least` of the day's due tickets were on time, on `workdays` working days in a row.
    case onTimeBelowInARow(least: Double, workdays: Int)
    /// R4: of the tickets received in `days` days fewer than `least` were closed within `workdays` working days.
    case closedWithin(workdays: Int, least: Double, days: Int)
    /// R5: at least `count` open tickets are overdue, or `factor` times the median of the last eight weeks.
    case backlog(count: Int?, factor: Double?)
    /// The data are not what they should be; it comes first and withholds the others.
    case data

    /// The name under which alerts of the rule are kept, whatever its settings.
    package var name: String {
        switch self {
        case .pace: "pace"
        case .onTimeBelow: "on_time_below"
        case .onTimeDropped: "on_time_dropped"
        case .onTimeBelowInARow: "on_time_below_in_a_row"
        case .closedWithin: "closed_within"
        case .backlog: "backlog"
        case .data: "data"
        }
    }
}

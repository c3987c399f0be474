package import Tickets

/// Why the data of a day cannot be judged. It looks like a collapse and is none.
package enum DataDefect: Hashable, Sendable {
    /// The export is overdue, by less than a day.
    case late(CalendarDay)
    case missing(CalendarDay)
    case small(CalendarDay, rows: Int, usual: Int)
    case rejected(CalendarDay, rejected: Int, rows: Int)
    /// Nothing at all was closed (数据或系统异常).
    case outage(CalendarDay)

    package var day: CalendarDay {
        switch self {
        case .late(let day), .missing(let day), .small(let day, _, _), .rejected(let day, _, _), .outage(let day): day
        }
    }

    package var name: String {
        switch self {
        case .late: "late"
        case .missing: "missing"
        case .small: "small"
        case .rejected: "rejected"
        case .outage: "outage"
        }
    }

    var numbers: [(name: String, value: String)] {
        switch self {
        case .late, .missing, .outage: []
        case .small(_, let rows, let usual): [("rows", "\(rows)"), ("usual", "\(usual)")]
        case .rejected(_, let rejected, let rows): [("rejected", "\(rejected)"), ("rows", "\(rows)")]
        }
    }
}

/// The one state that a ticket has at an as-of instant A: what happened before A, and nothing after it.
package enum Standing: String, CaseIterable, Sendable, Hashable {
    case closedOnTime = "closed_on_time"
    case closedLate = "closed_late"
    case closedWithoutDeadline = "closed_without_deadline"
    case openNotDue = "open_not_due"
    case openOverdue = "open_overdue"
    case openWithoutDeadline = "open_without_deadline"
    case excluded

    /// - Parameter closing: the closing in force at `asOf`, or none.
    package init(closing: Closing?, deadline: Deadline?, isExcluded: Bool, asOf: Instant) {
        if isExcluded {
            self = .excluded
        } else if let closing, closing.at < asOf {
            guard let deadline else { self = .closedWithoutDeadline; return }
            self = closing.isOnTime(for: deadline) ? .closedOnTime : .closedLate
        } else {
            guard let deadline else { self = .openWithoutDeadline; return }
            self = deadline.at < asOf ? .openOverdue : .openNotDue
        }
    }
}

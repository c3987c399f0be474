/// The named closure rates. There is no rate without a name: each says what is divided by what, and is compared only with itself.
package enum RateDefinition: String, CaseIterable, Sendable, Hashable {
    case closedOfReceived = "closed_of_received"
    case closedOfDue = "closed_of_due"
    case closedOfClosable = "closed_of_closable"
    case onTimeOfDue = "on_time_of_due"
    case onTimeOfClosed = "on_time_of_closed"
    case closedOfDueInWindow = "closed_of_due_in_window"
    case onTimeOfDueInWindow = "on_time_of_due_in_window"
    case closedOfDispatched = "closed_of_dispatched"
    case flow
    case overdue

    /// Which tickets a rate speaks of; rates of different bases never meet in one comparison.
    package enum Basis: String, Sendable {
        case receivedInWindow = "received_in_window"
        case dueInWindow = "due_in_window"
        case eventsInWindow = "events_in_window"
    }

    package var basis: Basis {
        switch self {
        case .closedOfDueInWindow, .onTimeOfDueInWindow: .dueInWindow
        case .flow: .eventsInWindow
        default: .receivedInWindow
        }
    }

    package func ratio(_ tally: Tally) -> (numerator: Int, denominator: Int) {
        switch self {
        case .closedOfReceived: (tally.closed, tally.received - tally.excluded)
        case .closedOfDue: (tally.closed, tally.closed + tally.openOverdue)
        case .closedOfClosable: (tally.closableClosed, tally.closable)
        case .onTimeOfDue: (tally.dueClosedOnTime, tally.due)
        case .onTimeOfClosed: (tally.closedOnTime, tally.closedOnTime + tally.closedLate)
        case .closedOfDueInWindow: (tally.dueInWindowClosed, tally.dueInWindow)
        case .onTimeOfDueInWindow: (tally.dueInWindowClosedOnTime, tally.dueInWindow)
        case .closedOfDispatched: (tally.dispatchedClosed, tally.dispatched)
        case .flow: (tally.closedInWindow, tally.received - tally.excluded)
        case .overdue: (tally.closedLate + tally.openOverdue, tally.due)
        }
    }
}

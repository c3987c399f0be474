/// The counters of a tally. Each is a sum of changes: what it was at a midnight is the sum over all days before it.
///
/// Every figure of a `Tally` is a sum or difference of these. A change is booked on the local day after whose end it holds, and never
/// before the ticket's receipt.
package enum TallyCount: Int, CaseIterable, Sendable {
    case received
    case excluded
    /// Received without a deadline. This and all that follow leave excluded tickets out.
    case withoutDeadline
    case closedOnTime
    case closedLate
    case closedWithoutDeadline
    case openOverdue
    /// The deadline has passed; and closed on time among these.
    case due
    case dueClosedOnTime
    /// Booked once, when the deadline passes: whether the ticket was closed then, and on time. Later changes are booked under
    /// `TallyBasis.due`.
    case closedWhenDue
    case onTimeWhenDue
    case closable
    case closableClosed
    case dispatched
    case dispatchedClosed
    /// Events of stock.
    case closings
    case reopenings
    /// Closings on their own day, even before the receipt.
    case closingsInPlace

    /// The column in the database.
    package var column: String {
        switch self {
        case .received: "received"
        case .excluded: "excluded"
        case .withoutDeadline: "without_deadline"
        case .closedOnTime: "closed_on_time"
        case .closedLate: "closed_late"
        case .closedWithoutDeadline: "closed_without_deadline"
        case .openOverdue: "open_overdue"
        case .due: "due"
        case .dueClosedOnTime: "due_closed_on_time"
        case .closedWhenDue: "closed_when_due"
        case .onTimeWhenDue: "on_time_when_due"
        case .closable: "closable"
        case .closableClosed: "closable_closed"
        case .dispatched: "dispatched"
        case .dispatchedClosed: "dispatched_closed"
        case .closings: "closings"
        case .reopenings: "reopenings"
        case .closingsInPlace: "closings_in_place"
        }
    }
}

/// Whose month a tally's row is kept under.
package enum TallyBasis: String, CaseIterable, Sendable {
    /// The month of receipt.
    case received
    /// The month of the deadline: changes of `closedWhenDue` and `onTimeWhenDue` after the deadline has passed.
    case due
}

/// What a tally is broken down by. Beside the dimensions of a summary, which sum up to all tickets, judgements and flaws are counted.
package enum TallyDimension: String, CaseIterable, Sendable {
    case category
    /// Category and department.
    case department
    case district, community, channel
    /// Received tickets, not excluded, by how the caller judged.
    case satisfaction
    /// Received tickets with what a reader must know of them; of inferred closings those in force.
    case flaw
}

/// What a reader must know of some tickets.
package enum TicketFlaw: String, CaseIterable, Sendable {
    case impossibleTimes = "impossible_times"
    case provisionalDeadline = "provisional_deadline"
    case inferredClosing = "inferred_closing"
    case contradictingStatus = "contradicting_status"
}

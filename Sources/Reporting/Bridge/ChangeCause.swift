import TicketStore
import Tickets

/// Why a ticket counts otherwise after a later run than after an earlier one. Each ticket has one cause.
package enum ChangeCause: String, CaseIterable, Sendable, Hashable {
    /// The earlier run did not know the ticket.
    case lateArrivals = "late_arrivals"
    /// A closing has become known.
    case closings
    /// A closing has been undone.
    case reopenings
    /// A time of receipt or closing is another one, or anything else that a newer row says otherwise.
    case corrections
    case deadlineChanges = "deadline_changes"
    /// Category or unit is another one, so that the ticket enters or leaves the part that is counted.
    case reclassified
    /// The ticket was withdrawn or excluded since, or is back.
    case withdrawn
    /// An import that the earlier run rested on was taken back.
    case reverted
}

/// A ticket at one state of knowledge, with what it adds to the counts of a window.
struct KnownState {
    var ticket: CountedTicket
    /// Nothing where the ticket is not of the part that is asked for.
    var tally: Tally
    /// It has the keys that are asked for.
    var isInPart: Bool
    var isReceivedInWindow: Bool

    /// Closings that are known, with those that were undone.
    fileprivate var closingCount: Int { ticket.reopenCount + (ticket.newestClosingAt == nil ? 0 : 1) }
}

extension ChangeCause {
    /// The order of precedence in which a cause is looked for.
    static let precedence: [ChangeCause] = [.reverted, .lateArrivals, .withdrawn, .reclassified, .closings, .reopenings, .corrections,
                                            .deadlineChanges]

    /// The one cause of a ticket's change, the first that applies:
    ///
    /// 1. *reverted*: the ticket is gone, or its row is one of before that a revert has brought back;
    /// 2. *late arrivals*: it was not known;
    /// 3. *withdrawn*: it is excluded now and was not, or the other way round;
    /// 4. *reclassified*: its keys have brought it into the part that is asked for, or out of it;
    /// 5. *corrections*, where its receipt has moved into the window or out of it;
    /// 6. *closings*, *reopenings*: it is closed at the as-of and was not, or the other way round, and one more closing or reopening is
    ///    known; without one more a time was only *corrected*; the same where another closing is in force;
    /// 7. *deadline changes*;
    /// 8. what does not show in the standing: more *closings*, more *reopenings*, *reclassified*, and else *corrections*.
    ///
    /// - Parameter run: the earlier of the two runs.
    init(from before: KnownState?, to after: KnownState?, since run: Int) {
        guard let after, !after.ticket.isBroughtBack(since: run) else { self = .reverted; return }
        guard let before else { self = .lateArrivals; return }
        let (old, new) = (before.ticket, after.ticket)
        let hasMoreClosings = after.closingCount > before.closingCount
        let hasMoreReopenings = new.reopenCount > old.reopenCount
        if old.isExcluded != new.isExcluded {
            self = .withdrawn
        } else if before.isInPart != after.isInPart {
            self = .reclassified
        } else if before.isReceivedInWindow != after.isReceivedInWindow {
            self = .corrections
        } else if old.isClosed, !new.isClosed {
            self = hasMoreReopenings ? .reopenings : .corrections
        } else if old.closingAt != new.closingAt {
            self = hasMoreClosings ? .closings : .corrections
        } else if old.dueAt != new.dueAt {
            self = .deadlineChanges
        } else if hasMoreClosings {
            self = .closings
        } else if hasMoreReopenings {
            self = .reopenings
        } else if old.category != new.category {
            self = .reclassified
        } else {
            self = .corrections
        }
    }
}

extension CountedTicket {
    /// The row is older than `run`, and came back after it.
    fileprivate func isBroughtBack(since run: Int) -> Bool { knownFrom > run && madeBy <= run }
}

/// Counts of tickets from which every rate is divided. Additive: the tally of two disjoint sets is the sum of theirs.
package struct Tally: Hashable, Sendable {
    // The seven standings of the tickets received in the window; together they are 受理.
    package var closedOnTime = 0
    package var closedLate = 0
    package var closedWithoutDeadline = 0
    package var openNotDue = 0
    package var openOverdue = 0
    package var openWithoutDeadline = 0
    package var excluded = 0

    /// Of the tickets received in the window and not excluded: deadline before the cut-off; and closed on time among these.
    package var due = 0
    package var dueClosedOnTime = 0
    /// … in the categories that need closing; and closed among these.
    package var closable = 0
    package var closableClosed = 0
    /// … with a dispatch time before the cut-off; and closed among these.
    package var dispatched = 0
    package var dispatchedClosed = 0

    /// Tickets due in the window, whenever received and not excluded; closed, and closed on time, among these.
    package var dueInWindow = 0
    package var dueInWindowClosed = 0
    package var dueInWindowClosedOnTime = 0
    /// Closing events in the window of tickets not excluded, whenever received.
    package var closedInWindow = 0

    package init() {}

    package var received: Int { closed + open + excluded }
    package var closed: Int { closedOnTime + closedLate + closedWithoutDeadline }
    package var open: Int { openNotDue + openOverdue + openWithoutDeadline }

    package static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        for count in Tally.counts { sum[keyPath: count] += right[keyPath: count] }
        return sum
    }

    /// Every stored count, in the order in which SQL returns them.
    package static var counts: [WritableKeyPath<Tally, Int>] {
        [\.closedOnTime, \.closedLate, \.closedWithoutDeadline, \.openNotDue, \.openOverdue, \.openWithoutDeadline, \.excluded,
         \.due, \.dueClosedOnTime, \.closable, \.closableClosed, \.dispatched, \.dispatchedClosed,
         \.dueInWindow, \.dueInWindowClosed, \.dueInWindowClosedOnTime, \.closedInWindow]
    }
}

package import Tickets

/// An alert as it is stored between two evaluations: open, or ended in the last one.
package struct Alert: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case pending, firing, resolved, accepted
    }

    package var key: AlertKey
    package var state: State
    /// The day on which it fired, or became pending.
    package var since: CalendarDay
    package var onset: CalendarDay
    /// The unit that its messages are grouped under: what drives it, else its own.
    package var group: Series
    /// Held back while the whole office is slow.
    package var isHeldBack = false
    /// 长期偏低
    package var isLow = false
    /// It fires only because the unit of its group does, which is told of.
    package var isConsequence = false
    package var acknowledged: Signature?
    /// The day of the last message that told of it.
    package var notifiedOn: CalendarDay?
    /// The last day that it was judged for.
    package var judgedOn: CalendarDay

    package init(key: AlertKey, state: State, since: CalendarDay, onset: CalendarDay, group: Series, judgedOn: CalendarDay) {
        self.key = key
        self.state = state
        self.since = since
        self.onset = onset
        self.group = group
        self.judgedOn = judgedOn
    }

    /// About the exports, and not about closing.
    var isAboutData: Bool { key.rule == Rule.data.name }

    package var isOpen: Bool { state == .pending || state == .firing }
}

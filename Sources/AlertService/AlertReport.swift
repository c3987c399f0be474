package import Alerting
package import Notifications
package import TicketStore
package import Tickets

/// What an evaluation came to.
package struct AlertReport: Sendable {
    /// The last complete day, which was judged.
    package let day: CalendarDay
    /// The newest run that it rests on.
    package let run: Int
    /// Open alerts, the newest first.
    package let open: [StoredAlert]
    /// Those that ended with this evaluation.
    package let ended: [StoredAlert]
    /// Messages that are new.
    package let messages: [Message]
    package let defects: [DataDefect]
    /// Holidays of some days are not announced: the monitor learns on them.
    package let hasUnannouncedDays: Bool
    package let standings: [Series: PaceStanding]
}

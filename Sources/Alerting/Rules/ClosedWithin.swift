package import Statistics
package import Tickets

/// The share of tickets that were closed within so many working days of their receipt.
package enum ClosedWithin: Sendable {
    /// Every ticket has had its time.
    case mature(Share)
    /// Some tickets have not had their time yet (未满期): Kaplan and Meier's estimate, with the tickets that it rests on.
    case immature(KaplanMeier.Point, tickets: Int)

    /// - Parameter received: days of receipt.
    package init(_ workdays: Int, _ history: TicketHistory, _ series: Series, received: Range<CalendarDay>) {
        let unit = history.series.firstIndex(of: series)
        var cases: [(duration: Int, hasEnded: Bool)] = []
        for ticket in history.tickets {
            let day = CalendarDay(number: Int(ticket.received))
            guard received.contains(day), let unit, history.profiles[Int(ticket.profile)].series.contains(unit) else { continue }
            let isClosed = ticket.closed != TrackedTicket.never
            let end = isClosed ? CalendarDay(number: Int(ticket.closed)) : history.through
            cases.append((history.calendar.workdays(from: day.advanced(by: 1), until: end.advanced(by: 1)), isClosed))
        }
        let ended = cases.count { $0.hasEnded && $0.duration <= workdays }
        let isMature = cases.allSatisfy { $0.hasEnded || $0.duration >= workdays }
        self = isMature ? .mature(Share(ended, of: cases.count)) : .immature(KaplanMeier(cases).at(workdays), tickets: cases.count)
    }
}

import Tickets

/// Tickets that were open past their deadline at the end of each day, by series.
struct BacklogLedger: Sendable {
    private let dayCount: Int
    private let counts: [Int32]

    init(_ history: TicketHistory, _ days: WorkDays) {
        let width = days.count, origin = Int32(days.first.number)
        var counts = [Int32](repeating: 0, count: history.series.count * (width + 1))
        func add(_ ticket: TrackedTicket, open: Int32, closed: Int32) {
            // A deadline is the last second of its day or earlier, so that its day ends overdue.
            let first = max(0, Int(max(open, ticket.due) - origin)), last = closed == TrackedTicket.never ? width : Int(closed - origin)
            guard first < min(last, width) else { return }
            for unit in history.profiles[Int(ticket.profile)].series {
                counts[unit * (width + 1) + first] += 1
                counts[unit * (width + 1) + min(last, width)] -= 1
            }
        }
        for ticket in history.tickets where ticket.due != TrackedTicket.never {
            add(ticket, open: ticket.received, closed: ticket.closed)
        }
        for round in history.laterRounds where history.tickets[Int(round.ticket)].due != TrackedTicket.never {
            add(history.tickets[Int(round.ticket)], open: round.reopened, closed: round.closed)
        }
        for unit in 0..<history.series.count {
            for place in unit * (width + 1) + 1..<(unit + 1) * (width + 1) { counts[place] += counts[place - 1] }
        }
        (self.dayCount, self.counts) = (width, counts)
    }

    func overdue(_ series: Int, atEndOf day: Int) -> Int { Int(counts[series * (dayCount + 1) + day]) }
}

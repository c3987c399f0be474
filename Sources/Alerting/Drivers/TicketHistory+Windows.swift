import Statistics
package import Tickets

/// A ticket that staff should look at.
package struct OverdueTicket: Hashable, Sendable {
    package let number: String
    package let due: CalendarDay
}

extension TicketHistory {
    /// How the on-time share of one series changed between two windows of due days, split by the units of a level.
    package func split(_ series: Series, by level: Level, due now: Range<CalendarDay>, earlier: Range<CalendarDay>) -> RateSplit? {
        guard let unit = self.series.firstIndex(of: series), let rank = Level.allCases.firstIndex(of: level) else { return nil }
        var counts: [Int: (now: (count: Int, total: Int), earlier: (count: Int, total: Int))] = [:]
        for ticket in tickets where ticket.due != TrackedTicket.never {
            let due = CalendarDay(number: Int(ticket.due)), members = profiles[Int(ticket.profile)].series
            guard now.contains(due) || earlier.contains(due), members.contains(unit) else { continue }
            var count = counts[members[rank]] ?? ((0, 0), (0, 0))
            // Each window is judged as it stood at its own end, so that the older has had no more time.
            func add(_ window: Range<CalendarDay>, _ sum: inout (count: Int, total: Int)) {
                guard window.contains(due) else { return }
                sum.total += 1
                if ticket.onTimeUntil >= Int32(window.upperBound.number), ticket.onTimeUntil > ticket.due { sum.count += 1 }
            }
            add(now, &count.now)
            add(earlier, &count.earlier)
            counts[members[rank]] = count
        }
        return RateSplit(counts.sorted { $0.key < $1.key }.map { member, count in
            (self.series[member].name, Share(count.now.count, of: count.now.total), Share(count.earlier.count, of: count.earlier.total))
        })
    }

    /// Open tickets of the series that are past their deadline at the end of the history, the longest overdue first.
    package func overdue(_ series: Series, limit: Int = .max) -> [OverdueTicket] {
        guard let unit = self.series.firstIndex(of: series) else { return [] }
        let last = Int32(through.number)
        let reopened = Set(laterRounds.filter { $0.closed == TrackedTicket.never }.map { Int($0.ticket) })
        let found = tickets.indices.filter { index in
            let ticket = tickets[index]
            let isOpen = ticket.closed == TrackedTicket.never || reopened.contains(index)
            return isOpen && ticket.due <= last && profiles[Int(ticket.profile)].series.contains(unit)
        }
        return found.map { OverdueTicket(number: numbers[$0], due: CalendarDay(number: Int(tickets[$0].due))) }
            .sorted { ($0.due, $0.number) < ($1.due, $1.number) }.prefix(limit).map { $0 }
    }
}

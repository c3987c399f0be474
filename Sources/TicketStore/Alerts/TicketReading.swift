package import Postgres
package import Tickets

/// All tickets as they are known now, one after another: pages of them are read, and none is held.
package enum TicketReading {
    /// Calls `body` with each ticket and its reopenings, in the order of numbers; those of one page may be waited for together.
    /// - Parameter pageEnd: is called after each page with how many tickets there were so far.
    package static func forEach(on connection: borrowing Connection, pageEnd: (Int) throws -> Void = { _ in },
                                _ body: (_ number: String, TalliedTicket) throws -> Void) throws {
        var last = "", total = 0
        while true {
            let page = try TallyTickets.page(after: last, limit: Importing.batchSize, on: connection)
            guard let end = page.last?.number else { return }
            let reopened = page.filter { $0.reopenCount > 0 }.map(\.number)
            let events = reopened.isEmpty ? [:] : try TicketEvents.of(reopened, on: connection)
            for found in page {
                var ticket = found.ticket
                ticket.reopenings = TalliedTicket.Reopening.among((events[found.number] ?? []).map(\.event))
                try body(found.number, ticket)
            }
            total += page.count
            last = end
            try pageEnd(total)
        }
    }
}

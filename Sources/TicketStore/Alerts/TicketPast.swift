package import Postgres
package import Tickets

/// A ticket as it was known after every run.
package struct TicketPast: Sendable {
    /// A row with what alerts look at, and after which runs it was the newest.
    package struct Version: Sendable {
        package let runs: Range<Int>
        package let ticket: Ticket
        /// The one that held, stated or computed.
        package let deadline: Deadline?
    }

    package struct Reopening: Sendable {
        package let runs: Range<Int>
        package let reopening: TalliedTicket.Reopening
    }

    package let number: String
    /// In the order of time.
    package let versions: [Version]
    package let reopenings: [Reopening]

    /// Calls `body` with each ticket in the order of numbers: pages of them are read, and none is held.
    package static func forEach(on connection: borrowing Connection, _ body: (TicketPast) throws -> Void) throws {
        var last = ""
        while true {
            let page = try TicketKnowledge.page(after: last, limit: Importing.batchSize, on: connection)
            guard let end = page.last?.number else { return }
            let reopenings = try TicketReopenings.of(Array(Set(page.map(\.number))), on: connection)
            var first = 0
            while first < page.count {
                let number = page[first].number
                let next = page[first...].firstIndex { $0.number != number } ?? page.count
                try body(TicketPast(number: number, versions: page[first..<next].map(\.version), reopenings: reopenings[number] ?? []))
                first = next
            }
            last = end
        }
    }
}

package import Postgres
import Tickets

/// Builds the tallies anew from all tickets, under the rules that are asked for.
package enum TallyRebuild {
    /// - Parameter progress: is told how many tickets have been counted so far.
    package static func run(_ rules: TallyRules, on connection: borrowing Connection, progress: (Int) -> Void = { _ in }) throws {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            try TallyClear.apply(on: connection)
            try TallyRulesUpdate.set(rules, on: connection)
            var tallies = TallyKeeper(rules: rules)
            var last = "", total = 0
            while true {
                let page = try TallyTickets.page(after: last, limit: Importing.batchSize, on: connection)
                guard let end = page.last?.number else { break }
                let reopened = page.filter { $0.reopenCount > 0 }.map(\.number)
                let events = reopened.isEmpty ? [:] : try TicketEvents.of(reopened, on: connection)
                for counted in page {
                    var ticket = counted.ticket
                    ticket.reopenings = TalliedTicket.Reopening.among((events[counted.number] ?? []).map(\.event))
                    tallies.add(ticket)
                }
                try tallies.writeIfFull(on: connection)
                total += page.count
                last = end
                progress(total)
            }
            try tallies.write(on: connection)
        }
    }

    /// Takes other rules where nothing has been imported yet, so that nothing has to be rebuilt.
    package static func adopt(_ rules: TallyRules, on connection: borrowing Connection) throws {
        guard try TallyRulesRead.rules(on: connection).rules != rules, try RunLatest.number(before: nil, on: connection) == 0 else { return }
        try TallyRulesUpdate.set(rules, on: connection)
    }
}

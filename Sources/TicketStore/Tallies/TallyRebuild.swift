package import Postgres
import Tickets

/// Builds the tallies anew from all tickets, under the rules that are asked for.
package enum TallyRebuild {
    /// - Parameter progress: is told how many tickets have been counted so far.
    /// - Throws: `StoreError.archivedUnderOtherRules`, since tickets that are away cannot be counted by rules that are new to them.
    package static func run(_ rules: TallyRules, on connection: borrowing Connection, progress: (Int) -> Void = { _ in }) throws {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            let away = try Archives.all(on: connection).filter(\.isAway)
            if let archive = away.first, try TallyRulesRead.rules(on: connection).rules != rules {
                throw StoreError.archivedUnderOtherRules(archive)
            }
            try TallyClear.apply(on: connection)
            try TallyRulesUpdate.set(rules, on: connection)
            var tallies = TallyKeeper(rules: rules)
            for archive in away { try tallies.addArchived(archive.run, on: connection) }
            try TicketReading.forEach(on: connection) { total in
                try tallies.writeIfFull(on: connection)
                progress(total)
            } _: { _, ticket in
                tallies.add(ticket)
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

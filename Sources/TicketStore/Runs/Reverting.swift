package import Postgres
package import Tickets

/// An import that came after another one and rests on it.
package struct LaterImport: Sendable, Hashable {
    package var run: Int
    package var fileName: String
    /// How many tickets the two have in common.
    package var tickets: Int
}

/// Takes an import back: tickets and events are then what they were before it, and the history keeps both.
package enum Reverting {
    /// - Returns: the number of the revert, which is a run of its own.
    /// - Throws: `StoreError.unknownRun`, `.alreadyReverted`, and `.builtOn` where a later import has named a ticket that this one
    ///   changed, or is an older file that was placed by what this one saw; `.behindArchive`.
    package static func revert(_ run: Int, startedAt: Instant, actor: String, on connection: borrowing Connection) throws -> Int {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            guard let seen = try RunSeen.seen(by: run, on: connection) else { throw StoreError.unknownRun(run) }
            if let earlier = seen.revertedBy { throw StoreError.alreadyReverted(run, by: earlier) }
            if let away = try ArchivedBehind.archives(from: run, on: connection).first,
               let archive = try Archives.all(on: connection).first(where: { $0.run == away }) {
                throw StoreError.behindArchive(run, archive)
            }
            let changed = try RunChanges.numbers(of: run, on: connection).map { TicketNumber(base: $0).seenHash }
            let building = try RunsBuildingOn.runs(after: run, naming: changed, on: connection)
                + RunsPlacedBefore.runs(after: run, exportedBefore: seen.exportedAt, naming: seen.hashes, on: connection)
            if !building.isEmpty { throw StoreError.builtOn(run, by: building) }

            let revert = try RunNext.number(on: connection)
            let made = try TicketsMadeBy.numbers(run, on: connection)
            var tallies = try TallyKeeper(on: connection)
            try tallies.subtract(made, on: connection)
            try TicketRetire.retire(made, in: revert, on: connection)
            try TicketRestore.apply(to: run, in: revert, on: connection)
            try TicketEventUndo.apply(to: run, in: revert, on: connection)
            try TicketEventRestore.apply(to: run, in: revert, on: connection)
            try tallies.add(made, on: connection)
            try tallies.write(on: connection)
            try RunRevertInsert.record(revert, startedAt: startedAt, actor: actor, on: connection)
            try RunRevert.apply(to: run, in: revert, on: connection)
            return revert
        }
    }
}

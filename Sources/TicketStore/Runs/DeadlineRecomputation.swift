package import Postgres
package import Tickets

/// Computes deadlines anew after a notice or a rule has changed. A deadline that an export states is never touched.
///
/// A run of its own: what was known before it stays so for `--known-at`, and tickets keep their former rows in the history.
package enum DeadlineRecomputation {
    package struct Outcome: Sendable, Hashable {
        /// Nil where every deadline is what it would be computed to be now.
        package var run: Int?
        package var changed = 0
    }

    package static func run(zone: ReportingZone, startedAt: Instant, actor: String, on connection: borrowing Connection) throws -> Outcome {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            let run = try RunNext.number(on: connection)
            let deadlines = try DeadlineResolver(zone: zone, on: connection)
            var writer = ImportWriter(run: run, tickets: TicketWriter(run: run, seenAt: startedAt, columns: [], deadlines: deadlines),
                                      tallies: try TallyKeeper(on: connection))
            let nothing = RowBatch(rows: [], columns: [], seenAt: startedAt, run: run)
            var changed: [Int64] = []
            var page = try TicketsWithoutStatedDeadline.page(after: "", limit: Importing.batchSize, on: connection)
            while let last = page.last {
                let plan = try plan(for: page, run: run, deadlines, on: connection)
                changed += plan.changes.map { TicketNumber(base: $0.number).seenHash }
                try writer.write(plan, of: nothing, on: connection)
                page = try TicketsWithoutStatedDeadline.page(after: last, limit: Importing.batchSize, on: connection)
            }
            guard !changed.isEmpty else { return Outcome() }
            try writer.tallies.write(on: connection)
            try RunDeadlinesInsert.record(run, startedAt: startedAt, actor: actor, changed: changed.sorted(), on: connection)
            return Outcome(run: run, changed: changed.count)
        }
    }

    private static func plan(for numbers: [String], run: Int, _ deadlines: DeadlineResolver, on connection: borrowing Connection) throws
        -> ImportPlan {
        var plan = ImportPlan()
        let tickets = try TicketKnown.of(numbers, on: connection).filter { deadlines.inForce(for: $1.ticket) != $1.storedDeadline }
        let events = try TicketEvents.of(tickets.keys.sorted(), on: connection)
        plan.changes = tickets.values.map { TicketChange(recomputingDeadlineOf: $0, events: events[$0.ticket.number.base] ?? [], run: run) }
        return plan
    }
}

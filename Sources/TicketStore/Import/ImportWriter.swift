import Postgres
import Tickets

/// Writes what a batch changes: old rows move to the history, new ones come by binary COPY.
struct ImportWriter {
    let run: Int
    let tickets: TicketWriter
    var tallies: TallyKeeper
    private var deadlines: DeadlineMemo

    init(run: Int, tickets: TicketWriter, tallies: TallyKeeper) {
        self.run = run
        self.tickets = tickets
        self.tallies = tallies
        deadlines = DeadlineMemo(tickets.deadlines)
    }

    /// Writes plain rows that are the first of their tickets.
    ///
    /// - Parameter places: among `plain.rows`.
    mutating func insert(_ places: [Int], of plain: PlainRows, on connection: borrowing Connection) throws {
        guard !places.isEmpty else { return }
        let unusual = try TicketFirstCopy.write(places, of: plain, run: run, deadlines: &deadlines, &tallies, on: connection)
        try tallies.writeIfFull(on: connection)
        guard !unusual.isEmpty else { return }
        let first = unusual.map { row in
            RowBatch(rows: [plain.unpacked(row)], columns: tickets.columns, seenAt: tickets.seenAt, run: run).firstRow(FileRows(plain: row))
        }
        try TicketCopy.write(inserts: first, changes: [], tickets, &tallies, on: connection)
    }

    mutating func write(_ plan: ImportPlan, of batch: RowBatch, on connection: borrowing Connection) throws {
        let changes = plan.changes
        let replaced = changes.filter { $0.before != nil }.compactMap(\.newRow?.ticket.number.base)
        if !replaced.isEmpty {
            try TicketRetire.retire(replaced, in: run, on: connection)
        }
        let rewritten = changes.filter { $0.newRow != nil }
        tally(rewritten)
        if !rewritten.isEmpty || !plan.inserts.isEmpty {
            try TicketCopy.write(inserts: plan.inserts.map(batch.firstRow), changes: rewritten, tickets, &tallies, on: connection)
        }
        let asides = changes.flatMap(\.asides)
        if !asides.isEmpty { try TicketHistoryCopy.write(asides, tickets, on: connection) }
        try TicketEventRetract.retract(changes.flatMap { change in
            change.retractedEvents.map { (number: change.number, id: $0) }
        }, in: run, on: connection)
        let events = changes.flatMap { change in change.newEvents.map { (number: change.number, event: $0) } }
        if !events.isEmpty { try TicketEventCopy.write(events, firstSeenIn: run, on: connection) }
        try tallies.writeIfFull(on: connection)
    }

    /// Takes what the changed tickets were out of the tallies, and puts in what they are.
    private mutating func tally(_ rewritten: [TicketChange]) {
        for change in rewritten {
            if let before = change.before { tallies.subtract(before.row, events: before.events) }
            guard let row = change.newRow else { continue }
            tallies.add(row, events: change.timeline.events, tickets.deadlines.inForce(for: row.ticket))
        }
    }
}

import Postgres
import Tickets

/// Writes what a batch changes: old rows move to the history, new ones come by binary COPY.
struct ImportWriter {
    let run: Int
    let tickets: TicketWriter
    private var deadlines: DeadlineMemo

    init(run: Int, tickets: TicketWriter) {
        self.run = run
        self.tickets = tickets
        deadlines = DeadlineMemo(tickets.deadlines)
    }

    /// Writes plain rows that are the first of their tickets; whoever has to hear of every change hears of these here and of all others in
    /// `write`.
    ///
    /// - Parameter places: among `plain.rows`.
    mutating func insert(_ places: [Int], of plain: PlainRows, on connection: borrowing Connection) throws {
        guard !places.isEmpty else { return }
        let unusual = try TicketFirstCopy.write(places, of: plain, run: run, deadlines: &deadlines, on: connection)
        guard !unusual.isEmpty else { return }
        let first = unusual.map { row in
            RowBatch(rows: [plain.unpacked(row)], columns: tickets.columns, seenAt: tickets.seenAt, run: run).firstRow(FileRows(plain: row))
        }
        try TicketCopy.write(inserts: first, changes: [], tickets, on: connection)
    }

    func write(_ plan: ImportPlan, of batch: RowBatch, on connection: borrowing Connection) throws {
        let changes = plan.changes
        let replaced = changes.filter(\.isKnown).compactMap(\.newRow?.ticket.number.base)
        if !replaced.isEmpty {
            try TicketRetire.retire(replaced, in: run, on: connection)
        }
        let rewritten = changes.filter { $0.newRow != nil }
        if !rewritten.isEmpty || !plan.inserts.isEmpty {
            try TicketCopy.write(inserts: plan.inserts.map(batch.firstRow), changes: rewritten, tickets, on: connection)
        }
        let asides = changes.flatMap(\.asides)
        if !asides.isEmpty { try TicketHistoryCopy.write(asides, tickets, on: connection) }
        try TicketEventRetract.retract(changes.flatMap { change in
            change.retractedEvents.map { (number: change.number, id: $0) }
        }, in: run, on: connection)
        let events = changes.flatMap { change in change.newEvents.map { (number: change.number, event: $0) } }
        if !events.isEmpty { try TicketEventCopy.write(events, firstSeenIn: run, on: connection) }
    }
}

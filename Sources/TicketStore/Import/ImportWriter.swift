import Postgres
import Tickets

/// Writes what an import changes: old rows move to the history, new ones come by binary COPY.
struct ImportWriter {
    let run: Int
    let tickets: TicketWriter

    func write(_ changes: [TicketChange], rejections: [ImportedExport.Rejection], on connection: borrowing Connection) throws {
        let replaced = changes.filter(\.isKnown).compactMap(\.newRow?.ticket.number.base)
        if !replaced.isEmpty {
            try TicketPersonalRetire.retire(replaced, in: run, on: connection)
            try TicketRetire.retire(replaced, in: run, on: connection)
        }
        let rows = changes.filter { $0.newRow != nil }
        if !rows.isEmpty {
            try TicketCopy.write(rows, tickets, on: connection)
            try TicketPersonalCopy.write(rows, on: connection)
        }
        let asides = changes.flatMap(\.asides)
        if !asides.isEmpty {
            try TicketHistoryCopy.write(asides, tickets, on: connection)
            try TicketPersonalHistoryCopy.write(asides, on: connection)
        }
        try TicketEventRetract.retract(changes.flatMap { change in
            change.retractedEvents.map { (number: change.number, id: $0) }
        }, in: run, on: connection)
        let events = changes.flatMap { change in change.newEvents.map { (number: change.number, event: $0) } }
        if !events.isEmpty { try TicketEventCopy.write(events, firstSeenIn: run, on: connection) }
        if !rejections.isEmpty { try RejectionCopy.write(rejections, of: run, on: connection) }
    }
}

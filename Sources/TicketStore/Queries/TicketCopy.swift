import Postgres
import Tickets

/// sql/queries/ticket_copy.sql
enum TicketCopy {
    static func write(inserts: [StoredTicket], changes: [TicketChange], _ tickets: TicketWriter, _ tallies: inout TallyKeeper,
                      on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.ticketCopy) { copy in
            for row in inserts {
                try copy.startRow(columns: TicketWriter.columnCount)
                tickets.write(row, firstClosing: row.ticket.closing, reopenCount: 0, to: &copy)
                tallies.add(row, events: [], tickets.deadlines.inForce(for: row.ticket))
            }
            for change in changes {
                guard let row = change.newRow else { continue }
                try copy.startRow(columns: TicketWriter.columnCount)
                tickets.write(row, firstClosing: change.timeline.firstClosing, reopenCount: change.timeline.reopenCount, to: &copy)
            }
        }
    }
}

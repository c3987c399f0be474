import Postgres
import Tickets

/// sql/queries/ticket_copy.sql
enum TicketCopy {
    static func write(_ changes: [TicketChange], _ tickets: TicketWriter, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.ticketCopy) { copy in
            for change in changes {
                guard let row = change.newRow else { continue }
                try copy.startRow(columns: TicketWriter.columnCount)
                tickets.write(row, firstClosing: change.timeline?.firstClosing, reopenCount: change.timeline?.reopenCount ?? 0, to: &copy)
            }
        }
    }
}

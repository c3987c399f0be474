import Postgres
import Tickets

/// sql/queries/ticket_history_copy.sql
enum TicketHistoryCopy {
    static func write(_ asides: [HistoricTicket], _ tickets: TicketWriter, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.ticketHistoryCopy) { copy in
            for aside in asides {
                try copy.startRow(columns: TicketWriter.columnCount + 2)
                tickets.write(aside.stored, firstClosing: aside.stored.ticket.closing, reopenCount: 0, to: &copy)
                copy.write(int64: Int64(aside.knownTo))
                copy.write(text: aside.kind.rawValue)
            }
        }
    }
}

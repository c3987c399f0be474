import Postgres

/// sql/queries/ticket_personal_history_copy.sql
enum TicketPersonalHistoryCopy {
    static func write(_ asides: [HistoricTicket], on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.ticketPersonalHistoryCopy) { copy in
            for aside in asides {
                try copy.startRow(columns: TicketWriter.personalColumnCount + 4)
                TicketWriter.write(personalPartOf: aside.stored.ticket, to: &copy)
                copy.write(int64: Int64(aside.stored.knownFrom))
                copy.write(int64: Int64(aside.knownTo))
                copy.write(int32: Int32(clamping: aside.stored.line))
                copy.write(text: aside.kind.rawValue)
            }
        }
    }
}

import Postgres

/// sql/queries/ticket_personal_copy.sql
enum TicketPersonalCopy {
    static func write(_ changes: [TicketChange], on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.ticketPersonalCopy) { copy in
            for change in changes {
                guard let row = change.newRow else { continue }
                try copy.startRow(columns: TicketWriter.personalColumnCount)
                TicketWriter.write(personalPartOf: row.ticket, to: &copy)
            }
        }
    }
}

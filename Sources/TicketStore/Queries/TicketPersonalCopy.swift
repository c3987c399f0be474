import Postgres

/// sql/queries/ticket_personal_copy.sql
enum TicketPersonalCopy {
    static func write(inserts: [FileRows], changes: [TicketChange], of batch: RowBatch, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.ticketPersonalCopy) { copy in
            for group in inserts {
                try copy.startRow(columns: TicketWriter.personalColumnCount)
                TicketWriter.write(personalPartOf: batch.rows[group.winner].ticket, to: &copy)
            }
            for change in changes {
                guard let row = change.newRow else { continue }
                try copy.startRow(columns: TicketWriter.personalColumnCount)
                TicketWriter.write(personalPartOf: row.ticket, to: &copy)
            }
        }
    }
}

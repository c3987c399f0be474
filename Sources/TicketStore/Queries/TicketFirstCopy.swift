import Postgres
import Tickets

/// sql/queries/ticket_first_copy.sql
enum TicketFirstCopy {
    /// - Returns: the rows that have more to say than the usual columns, which are left to `TicketCopy`.
    static func write(_ inserts: [FileRows], of batch: RowBatch, _ tickets: TicketWriter, _ tallies: inout TallyKeeper,
                      on connection: borrowing Connection) throws -> [StoredTicket] {
        guard !inserts.isEmpty else { return [] }
        var unusual: [StoredTicket] = []
        try connection.copyIn(EmbeddedSQL.ticketFirstCopy) { copy in
            for group in inserts {
                let row = batch.firstRow(group)
                guard tickets.isUsual(row) else {
                    unusual.append(row)
                    continue
                }
                try copy.startRow(columns: TicketWriter.usualColumnCount)
                tickets.writeUsual(row, dueAt: row.ticket.statedDeadline?.at, to: &copy)
                tallies.add(row, events: [], DeadlineInForce(deadline: row.ticket.statedDeadline))
            }
        }
        return unusual
    }
}

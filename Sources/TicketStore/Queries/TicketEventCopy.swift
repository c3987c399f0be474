import Postgres
import Tickets

/// sql/queries/ticket_event_copy.sql
enum TicketEventCopy {
    static func write(_ events: [(number: String, event: TicketEvent)], firstSeenIn run: Int, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.ticketEventCopy) { copy in
            for (number, event) in events {
                let columns = event.kind.columns
                try copy.startRow(columns: 14)
                copy.write(text: number)
                copy.write(text: columns.name)
                copy.write(timestamp: event.occurredAt.serverMicroseconds)
                copy.write(timestamp: event.seenAt.serverMicroseconds)
                for moment in [columns.old, columns.new] {
                    copy.write(moment.at)
                    copy.write(bool: moment.isDateOnly)
                    copy.write(bool: moment.isInferred)
                }
                copy.write(columns.oldText)
                copy.write(columns.newText)
                copy.write(int64: Int64(run))
                copy.write(int64: Int64(run))
            }
        }
    }
}

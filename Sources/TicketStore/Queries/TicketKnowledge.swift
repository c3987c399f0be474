import Postgres
import Tickets

/// sql/queries/ticket_knowledge.sql
enum TicketKnowledge {
    static func page(after number: String, limit: Int, on connection: borrowing Connection) throws(PostgresError)
        -> [(number: String, version: TicketPast.Version)] {
        try connection.rows(SQL(text: EmbeddedSQL.ticketKnowledge, [number, limit])) { row throws(PostgresError) in
            var reader = ColumnReader()
            let number: String = try reader.read(row)
            let knownFrom: Int = try reader.read(row), knownTo: Int? = try reader.read(row)
            var ticket = Ticket(number: TicketNumber(base: number), receivedAt: try reader.read(row))
            let dueAt: Instant? = try reader.read(row)
            let dueIsDateOnly: Bool = try reader.read(row)
            let closedAt: Instant? = try reader.read(row)
            let closedIsDateOnly: Bool = try reader.read(row), closedIsInferred: Bool = try reader.read(row)
            ticket.closing = closedAt.map { Closing(at: $0, isDateOnly: closedIsDateOnly, isInferred: closedIsInferred) }
            ticket.category = try reader.read(row)
            ticket.department = try reader.read(row)
            ticket.district = try reader.read(row)
            ticket.community = try reader.read(row)
            ticket.exclusion = try reader.read(row)
            ticket.isWithdrawn = try reader.read(row)
            let deadline = dueAt.map { Deadline(at: $0, isDateOnly: dueIsDateOnly) }
            return (number, TicketPast.Version(runs: knownFrom..<(knownTo ?? .max), ticket: ticket, deadline: deadline))
        }
    }
}

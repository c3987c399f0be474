import Postgres
import Tickets

/// sql/queries/tally_tickets.sql
enum TallyTickets {
    /// - Returns: tickets without their reopenings, and how many they have.
    static func page(after number: String, limit: Int, on connection: borrowing Connection) throws(PostgresError)
        -> [(number: String, ticket: TalliedTicket, reopenCount: Int)] {
        try connection.rows(SQL(text: EmbeddedSQL.tallyTickets, [number, limit])) { row throws(PostgresError) in
            var reader = ColumnReader()
            let number: String = try reader.read(row)
            var ticket = Ticket(number: TicketNumber(base: number), receivedAt: try reader.read(row))
            let dueAt: Instant? = try reader.read(row)
            let dueIsDateOnly: Bool = try reader.read(row), isProvisional: Bool = try reader.read(row)
            let closedAt: Instant? = try reader.read(row)
            let closedIsDateOnly: Bool = try reader.read(row), closedIsInferred: Bool = try reader.read(row)
            ticket.closing = closedAt.map { Closing(at: $0, isDateOnly: closedIsDateOnly, isInferred: closedIsInferred) }
            ticket.dispatchedAt = try reader.read(row)
            ticket.category = try reader.read(row)
            ticket.department = try reader.read(row)
            ticket.district = try reader.read(row)
            ticket.community = try reader.read(row)
            ticket.channel = try reader.read(row)
            ticket.satisfaction = try reader.read(row)
            ticket.statusMeaning = try reader.read(row)
            ticket.exclusion = try reader.read(row)
            ticket.isWithdrawn = try reader.read(row)
            let tallied = TalliedTicket(ticket, deadline: dueAt.map { Deadline(at: $0, isDateOnly: dueIsDateOnly) },
                                        hasProvisionalDeadline: isProvisional, hasImpossibleTimes: try reader.read(row))
            return (number, tallied, try reader.read(row))
        }
    }
}

import Postgres
import Tickets

/// sql/queries/ticket_known.sql
enum TicketKnown {
    static func of(_ numbers: [String], on connection: borrowing Connection) throws(PostgresError) -> [String: StoredTicket] {
        var tickets: [String: StoredTicket] = [:]
        _ = try connection.rows(SQL(text: EmbeddedSQL.ticketKnown, [numbers])) { row throws(PostgresError) in
            var reader = ColumnReader()
            let stored = try StoredTicket(row, &reader)
            tickets[stored.ticket.number.base] = stored
        }
        return tickets
    }
}

extension StoredTicket {
    /// Reads the select list that `ticket_known` and `ticket_history` share.
    init(_ row: borrowing Row, _ reader: inout ColumnReader) throws(PostgresError) {
        let base: String = try reader.read(row)
        let revision: Int = try reader.read(row)
        var ticket = Ticket(number: TicketNumber(base: base, revision: revision), receivedAt: try reader.read(row))
        let dueAt: Instant? = try reader.read(row)
        let dueIsDateOnly: Bool = try reader.read(row)
        let dueOrigin: String? = try reader.read(row)
        storedDeadline.deadline = dueAt.map { Deadline(at: $0, isDateOnly: dueIsDateOnly) }
        if dueOrigin == DeadlineOrigin.stated.rawValue { ticket.statedDeadline = storedDeadline.deadline }
        let isProvisional: Bool = try reader.read(row)
        storedDeadline.isProvisional = isProvisional && dueOrigin == DeadlineOrigin.computed.rawValue
        let closedAt: Instant? = try reader.read(row)
        let closedIsDateOnly: Bool = try reader.read(row)
        let closedIsInferred: Bool = try reader.read(row)
        ticket.closing = closedAt.map { Closing(at: $0, isDateOnly: closedIsDateOnly, isInferred: closedIsInferred) }
        ticket.dispatchedAt = try reader.read(row)
        ticket.category = try reader.read(row)
        ticket.categoryText = try reader.read(row, as: String?.self) ?? ticket.category.label
        ticket.department = try reader.read(row)
        ticket.departmentText = try reader.read(row)
        ticket.assisting = try reader.read(row)
        ticket.district = try reader.read(row)
        ticket.community = try reader.read(row)
        ticket.channel = try reader.read(row)
        ticket.urgency = try reader.read(row)
        let status: String? = try reader.read(row)
        ticket.statusMeaning = try reader.read(row)
        ticket.status = status ?? ticket.statusMeaning.usualStatus
        ticket.satisfaction = try reader.read(row)
        ticket.satisfactionText = try reader.read(row)
        ticket.duplicateOf = try reader.read(row)
        ticket.exclusion = try reader.read(row)
        ticket.isWithdrawn = try reader.read(row)
        firstSeenAt = try reader.read(row)
        highestRevision = try reader.read(row)
        columns = try reader.read(row)
        contentHash = try reader.read(row)
        sourceHash = try reader.read(row)
        run = try reader.read(row)
        line = try reader.read(row)
        knownFrom = try reader.read(row)
        madeBy = try reader.read(row)
        ticket.personal.caller = try reader.read(row)
        ticket.personal.phone = try reader.read(row)
        ticket.personal.address = try reader.read(row)
        ticket.personal.title = try reader.read(row)
        ticket.personal.content = try reader.read(row)
        ticket.personal.result = try reader.read(row)
        ticket.extra = ExtraColumns.decode(try reader.read(row, as: JSONB.self).text)
        self.ticket = ticket
    }
}

import Postgres
import Tickets

/// Writes the rows of `ticket` and `ticket_history` in the column order of their COPY statements.
struct TicketWriter {
    let deadlines: DeadlineResolver

    static let columnCount = 39

    func write(_ stored: StoredTicket, firstClosing: Closing?, reopenCount: Int, to copy: inout CopyWriter) {
        let ticket = stored.ticket
        let computed = deadlines.computed(for: ticket)
        let deadline = ticket.statedDeadline ?? computed?.deadline
        copy.write(text: ticket.number.base)
        copy.write(int16: Int16(clamping: ticket.number.revision))
        copy.write(timestamp: ticket.receivedAt.serverMicroseconds)
        copy.write(deadline?.at)
        copy.write(bool: deadline?.isDateOnly ?? false)
        let origin: DeadlineOrigin? = ticket.statedDeadline != nil ? .stated : computed != nil ? .computed : nil
        copy.write(origin?.rawValue)
        copy.write(computed?.deadline.at)
        copy.write(bool: computed?.isProvisional ?? false)
        copy.write(ticket.closing?.at)
        copy.write(bool: ticket.closing?.isDateOnly ?? false)
        copy.write(bool: ticket.closing?.isInferred ?? false)
        copy.write(firstClosing?.at)
        copy.write(int16: Int16(clamping: reopenCount))
        copy.write(ticket.dispatchedAt)
        copy.write(text: ticket.category.rawValue)
        copy.write(text: ticket.categoryText)
        copy.write(text: ticket.department)
        copy.write(text: ticket.departmentText)
        copy.write(textArray: ticket.assisting)
        for text in [ticket.district, ticket.community, ticket.channel, ticket.urgency, ticket.status] { copy.write(text: text) }
        copy.write(text: ticket.statusMeaning.rawValue)
        copy.write(text: ticket.satisfaction.rawValue)
        copy.write(text: ticket.satisfactionText)
        copy.write(text: ticket.duplicateOf)
        copy.write(ticket.exclusion?.rawValue)
        copy.write(bool: ticket.isWithdrawn)
        copy.write(bool: ticket.hasImpossibleTimes(deadline: deadline, seenAt: stored.firstSeenAt))
        copy.write(timestamp: stored.firstSeenAt.serverMicroseconds)
        copy.write(int16: Int16(clamping: stored.highestRevision))
        copy.write(int32: stored.columns.rawValue)
        copy.write(int64: stored.contentHash)
        copy.write(int64: Int64(stored.run))
        copy.write(int32: Int32(clamping: stored.line))
        copy.write(int64: Int64(stored.knownFrom))
        copy.write(int64: Int64(stored.madeBy))
    }

    static let personalColumnCount = 8

    static func write(personalPartOf ticket: Ticket, to copy: inout CopyWriter) {
        copy.write(text: ticket.number.base)
        let personal = ticket.personal
        for text in [personal.caller, personal.phone, personal.address, personal.title, personal.content, personal.result] {
            copy.write(text: text)
        }
        copy.write(jsonb: ExtraColumns.encode(ticket.extra))
    }
}

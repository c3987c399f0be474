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
        copy.write(instant: deadline?.at)
        copy.write(bool: deadline?.isDateOnly ?? false)
        let origin: DeadlineOrigin? = ticket.statedDeadline != nil ? .stated : computed != nil ? .computed : nil
        copy.write(optional: origin?.rawValue)
        copy.write(instant: computed?.deadline.at)
        copy.write(bool: computed?.isProvisional ?? false)
        copy.write(instant: ticket.closing?.at)
        copy.write(bool: ticket.closing?.isDateOnly ?? false)
        copy.write(bool: ticket.closing?.isInferred ?? false)
        copy.write(instant: firstClosing?.at == ticket.closing?.at ? nil : firstClosing?.at)
        copy.write(int16: Int16(clamping: reopenCount))
        copy.write(instant: ticket.dispatchedAt)
        copy.write(text: ticket.category.rawValue)
        copy.write(text: ticket.categoryText)
        copy.write(text: ticket.department)
        copy.write(optional: ticket.departmentText == ticket.department ? nil : ticket.departmentText)
        if ticket.assisting.isEmpty { copy.writeNull() } else { copy.write(textArray: ticket.assisting) }
        copy.write(filled: ticket.district)
        copy.write(filled: ticket.community)
        copy.write(filled: ticket.channel)
        copy.write(filled: ticket.urgency)
        copy.write(filled: ticket.status)
        copy.write(text: ticket.statusMeaning.rawValue)
        copy.write(text: ticket.satisfaction.rawValue)
        copy.write(filled: ticket.satisfactionText)
        copy.write(filled: ticket.duplicateOf)
        copy.write(optional: ticket.exclusion?.rawValue)
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
        copy.write(filled: ticket.personal.caller)
        copy.write(filled: ticket.personal.phone)
        copy.write(filled: ticket.personal.address)
        copy.write(filled: ticket.personal.title)
        copy.write(filled: ticket.personal.content)
        copy.write(filled: ticket.personal.result)
        if ticket.extra.isEmpty { copy.writeNull() } else { copy.write(jsonb: ExtraColumns.encode(ticket.extra)) }
    }
}

// Written out for each type: a generic call for every cell costs a twentieth of an import.
extension CopyWriter {
    fileprivate mutating func write(instant: Instant?) {
        if let instant { write(timestamp: instant.serverMicroseconds) } else { writeNull() }
    }

    /// An empty text is null.
    fileprivate mutating func write(filled text: String) {
        if text.isEmpty { writeNull() } else { write(text: text) }
    }

    fileprivate mutating func write(optional text: String?) {
        if let text { write(text: text) } else { writeNull() }
    }
}

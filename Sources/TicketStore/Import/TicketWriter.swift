import Postgres
package import Tickets

/// Writes the rows of `ticket` and `ticket_history` in the column order of their COPY statements.
struct TicketWriter {
    /// The import under way: what of a row is the same as of its run is not written.
    let run: Int
    let seenAt: Instant
    let columns: ColumnSet
    let deadlines: DeadlineResolver

    static let columnCount = 47

    func write(_ stored: StoredTicket, firstClosing: Closing?, reopenCount: Int, to copy: inout CopyWriter) {
        let ticket = stored.ticket
        let computed = deadlines.computed(for: ticket)
        let deadline = ticket.statedDeadline ?? computed?.deadline
        writeUsual(stored, dueAt: deadline?.at, to: &copy)
        copy.write(bool: deadline?.isDateOnly ?? false)
        copy.write(bool: computed?.isProvisional ?? false)
        copy.write(bool: ticket.closing?.isDateOnly ?? false)
        copy.write(bool: ticket.closing?.isInferred ?? false)
        copy.write(bool: ticket.isWithdrawn)
        copy.write(bool: ticket.hasImpossibleTimes(deadline: deadline, seenAt: stored.firstSeenAt))
        copy.write(int16: Int16(clamping: ticket.number.revision))
        copy.write(int16: Int16(clamping: stored.highestRevision))
        copy.write(int16: Int16(clamping: reopenCount))
        copy.write(text: ticket.satisfaction.rawValue)
        let origin: DeadlineOrigin? = ticket.statedDeadline != nil ? .stated : computed != nil ? .computed : nil
        copy.write(optional: origin?.rawValue)
        copy.write(optional: ticket.exclusion?.rawValue)
        copy.write(instant: computed?.deadline.at)
        copy.write(instant: firstClosing?.at == ticket.closing?.at ? nil : firstClosing?.at)
        copy.write(instant: ticket.dispatchedAt)
        let isOfThisRun = stored.run == run
        copy.write(instant: isOfThisRun && stored.firstSeenAt == seenAt ? nil : stored.firstSeenAt)
        if isOfThisRun, stored.columns == columns { copy.writeNull() } else { copy.write(int32: stored.columns.rawValue) }
        if stored.madeBy == stored.knownFrom { copy.writeNull() } else { copy.write(int64: Int64(stored.madeBy)) }
        copy.write(optional: ticket.departmentText == ticket.department ? nil : ticket.departmentText)
        if ticket.assisting.isEmpty { copy.writeNull() } else { copy.write(textArray: ticket.assisting) }
        copy.write(filled: ticket.urgency)
        copy.write(filled: ticket.satisfactionText)
        copy.write(filled: ticket.duplicateOf)
        if ticket.extra.isEmpty { copy.writeNull() } else { copy.write(jsonb: ExtraColumns.encode(ticket.extra)) }
    }

    private func writeUsual(_ stored: StoredTicket, dueAt: Instant?, to copy: inout CopyWriter) {
        let ticket = stored.ticket
        copy.write(text: ticket.number.base)
        copy.write(timestamp: ticket.receivedAt.serverMicroseconds)
        copy.write(instant: dueAt)
        copy.write(instant: ticket.closing?.at)
        copy.write(int64: stored.contentHash)
        if let hash = stored.sourceHash { copy.write(int64: hash) } else { copy.writeNull() }
        copy.write(int64: Int64(stored.run))
        copy.write(int64: Int64(stored.knownFrom))
        copy.write(int32: Int32(clamping: stored.line))
        copy.write(text: ticket.category.rawValue)
        copy.write(text: ticket.statusMeaning.rawValue)
        copy.write(text: ticket.department)
        copy.write(optional: ticket.categoryText == ticket.category.label ? nil : ticket.categoryText)
        copy.write(optional: ticket.status == ticket.statusMeaning.usualStatus ? nil : ticket.status)
        copy.write(filled: ticket.district)
        copy.write(filled: ticket.community)
        copy.write(filled: ticket.channel)
        copy.write(filled: ticket.personal.caller)
        copy.write(filled: ticket.personal.phone)
        copy.write(filled: ticket.personal.address)
        copy.write(filled: ticket.personal.title)
        copy.write(filled: ticket.personal.content)
        copy.write(filled: ticket.personal.result)
    }
}

extension StatusMeaning {
    /// The status that is stored as null.
    package var usualStatus: String {
        switch self {
        case .closed: "已办结"
        case .open: "办理中"
        case .other: ""
        }
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

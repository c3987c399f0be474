/// What one export said of a ticket: the columns of its file, as of the moment that the export shows.
package struct Observation: Sendable {
    package var ticket: Ticket
    /// A column that the file lacks says nothing.
    package var columns: ColumnSet
    /// The end of the day that the export shows.
    package var seenAt: Instant
    /// The file has a higher rework revision of the ticket too, so this row tells of an earlier round.
    package var isEarlierRound: Bool

    package init(_ ticket: Ticket, columns: ColumnSet, seenAt: Instant, isEarlierRound: Bool = false) {
        self.ticket = ticket
        self.columns = columns
        self.seenAt = seenAt
        self.isEarlierRound = isEarlierRound
    }
}

/// What one export is evidence of for a ticket: a row, or that a full snapshot lacks it.
package enum Evidence: Sendable {
    case row(Observation)
    case absence(seenAt: Instant)

    package var seenAt: Instant {
        switch self {
        case .row(let observation): observation.seenAt
        case .absence(let seenAt): seenAt
        }
    }
}

extension Ticket {
    /// This ticket with what `newer` says laid over it; columns outside `columns` keep what is known. The closing is not laid
    /// over here, since it depends on what happened before: see `Timeline`.
    package func overlaid(by newer: Ticket, columns: ColumnSet) -> Ticket {
        var merged = self
        merged.number = newer.number
        merged.receivedAt = newer.receivedAt
        func take<Value>(_ column: Column, _ field: WritableKeyPath<Ticket, Value>) {
            if columns.contains(column) { merged[keyPath: field] = newer[keyPath: field] }
        }
        take(.dueAt, \.statedDeadline)
        take(.dispatchedAt, \.dispatchedAt)
        take(.category, \.categoryText)
        take(.category, \.category)
        take(.department, \.departmentText)
        take(.department, \.department)
        take(.department, \.assisting)
        take(.district, \.district)
        take(.community, \.community)
        take(.channel, \.channel)
        take(.urgency, \.urgency)
        take(.status, \.status)
        take(.status, \.statusMeaning)
        take(.satisfaction, \.satisfactionText)
        take(.satisfaction, \.satisfaction)
        take(.duplicateOf, \.duplicateOf)
        take(.caller, \.personal.caller)
        take(.phone, \.personal.phone)
        take(.address, \.personal.address)
        take(.title, \.personal.title)
        take(.content, \.personal.content)
        take(.result, \.personal.result)
        merged.isWithdrawn = false
        if columns.contains(.status) || columns.contains(.duplicateOf) {
            merged.exclusion = newer.exclusion ?? (merged.duplicateOf.isEmpty ? nil : .merged)
        }
        merged.extra.merge(newer.extra) { _, new in new }
        return merged
    }
}

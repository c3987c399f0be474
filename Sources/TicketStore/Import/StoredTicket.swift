import Tickets

/// A ticket row as the store keeps it: the ticket, where its content came from, and since which run it is what we know.
struct StoredTicket: Hashable, Sendable {
    var ticket: Ticket
    /// The earliest moment that any export which names the ticket shows.
    var firstSeenAt: Instant
    /// The highest rework revision that any export has told of.
    var highestRevision: Int
    /// Every column that any export has said of the ticket.
    var columns: ColumnSet
    var contentHash: Int64
    /// What the newest row's cells and their meaning hash to; nil where they do not say all that is known.
    var sourceHash: Int64?
    var run: Int
    var line: Int
    var knownFrom: Int
    /// The run that made the row so, for a revert of it.
    var madeBy: Int
    /// As it was stored, which a new notice may have made another one than would be computed now.
    var storedDeadline = DeadlineInForce()
}

/// A row of the history, for placing a file that arrives late.
struct HistoricTicket: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        case replaced, stale, superseded
    }

    var stored: StoredTicket
    var kind: Kind
    var knownTo: Int
}

/// An event in force with its place in the table.
struct StoredEvent: Sendable {
    var id: Int
    var event: TicketEvent
}

/// One import that named a ticket.
struct Sighting: Sendable {
    var run: Int
    var seenAt: Instant
    var columns: ColumnSet
    var source: String
}

/// A full snapshot: what it lacks of its source and span was withdrawn by then.
struct Snapshot: Sendable {
    var run: Int
    var seenAt: Instant
    var source: String
    var received: ClosedRange<Instant>
}

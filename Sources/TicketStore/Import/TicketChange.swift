import Tickets

/// What an import does to one ticket that takes more than a first row.
struct TicketChange {
    enum Outcome {
        case inserted, updated, unchanged, stale
        /// Not a row of the file: the file lacks it, and so far or for good it is gone.
        case retold, withdrawn
    }

    let outcome: Outcome
    let timeline: Timeline
    /// The row so far, which moves to the history if there is a new one; and the events that were in force.
    let before: (row: StoredTicket, events: [TicketEvent])?
    /// The row that is known from this run on, where it differs from the stored one.
    private(set) var newRow: StoredTicket?
    private(set) var newEvents: [TicketEvent] = []
    private(set) var retractedEvents: [Int] = []
    /// Rows that are kept although they were never the newest.
    private(set) var asides: [HistoricTicket] = []

    var number: String { timeline.newest.number.base }
}

extension TicketChange {
    /// Compares what the exports tell after this file with what is stored.
    ///
    /// - Parameters:
    ///   - isNewest: no later export has named the ticket, so that the file's row is the newest.
    ///   - knownRevision: the highest rework revision that was known before this file.
    init(from stored: StoredTicket, events: [StoredEvent], to timeline: Timeline, by group: FileRows, in batch: RowBatch,
         isNewest: Bool, knownRevision: Int) {
        let winner = batch.ticket(group.winner)
        let hash = timeline.newest.contentHash
        let isSameContent = hash == stored.contentHash
        let isSameRow = isSameContent && timeline.newest.closing == stored.ticket.closing
            && timeline.firstSeenAt == stored.firstSeenAt && timeline.highestRevision == stored.highestRevision
        let isRepeated = isNewest || winner.saysTheSame(as: timeline.newest, in: batch.columns)
        outcome = !isSameContent ? .updated : isRepeated ? .unchanged : .stale
        self.timeline = timeline
        before = (stored, events.map(\.event))

        compareEvents(with: events)
        if !isSameRow || !newEvents.isEmpty || !retractedEvents.isEmpty {
            let row = batch.rows[group.winner], columns = stored.columns.union(batch.columns)
            // The cells stand for the ticket where they say all that is known of it.
            let isWhole = isNewest && columns == batch.columns && hash == group.contentHash
            newRow = StoredTicket(
                ticket: timeline.newest, firstSeenAt: timeline.firstSeenAt, highestRevision: timeline.highestRevision,
                columns: columns, contentHash: hash, sourceHash: isWhole ? row.sourceHash : nil, run: isNewest ? batch.run : stored.run,
                line: isNewest ? row.line : stored.line, knownFrom: batch.run, madeBy: batch.run)
        }
        asides = batch.rounds(of: group, from: knownRevision)
        if !isRepeated { asides.append(batch.aside(group.winner, .stale)) }
    }

    /// A ticket that a full snapshot lacks; where later exports name it again it stays what it is, and only its events tell.
    init(withdrawing stored: StoredTicket, events: [StoredEvent], to timeline: Timeline, run: Int) {
        let isNews = timeline.newest.isWithdrawn && !stored.ticket.isWithdrawn
        outcome = isNews ? .withdrawn : .retold
        self.timeline = timeline
        before = (stored, events.map(\.event))
        compareEvents(with: events)
        guard isNews || !newEvents.isEmpty || !retractedEvents.isEmpty else { return }
        var row = stored
        row.ticket = timeline.newest
        row.contentHash = timeline.newest.contentHash
        row.sourceHash = nil
        row.knownFrom = run
        row.madeBy = run
        newRow = row
    }

    /// A ticket whose deadline is computed anew when the row is written; nothing else of it changes.
    init(recomputingDeadlineOf stored: StoredTicket, events: [StoredEvent], run: Int) {
        outcome = .retold
        timeline = Timeline(newest: stored.ticket, firstSeenAt: stored.firstSeenAt, highestRevision: stored.highestRevision,
                            events: events.map(\.event))
        before = (stored, events.map(\.event))
        var row = stored
        row.knownFrom = run
        row.madeBy = run
        newRow = row
    }

    /// A ticket that no export has named before, of which the file tells earlier rounds too or a later snapshot says that it is gone.
    init(inserting group: FileRows, in batch: RowBatch, laterSnapshots: [Snapshot]) {
        let observations = batch.observations(group)
        var timeline = Timeline(observations[0])
        for observation in observations.dropFirst() { timeline.observe(observation) }
        for snapshot in laterSnapshots { timeline.withdraw(seenAt: snapshot.seenAt) }
        outcome = .inserted
        before = nil
        newRow = StoredTicket(ticket: timeline.newest, firstSeenAt: batch.seenAt, highestRevision: timeline.highestRevision,
                              columns: batch.columns, contentHash: timeline.newest.contentHash, run: batch.run,
                              line: batch.rows[group.winner].line, knownFrom: batch.run, madeBy: batch.run)
        newEvents = timeline.events
        asides = batch.rounds(of: group, from: 0)
        self.timeline = timeline
    }
}

extension TicketChange {
    /// What the timeline tells beyond the events in force, and which of them it no longer tells.
    private mutating func compareEvents(with events: [StoredEvent]) {
        var inForce = events
        for event in timeline.events {
            if let known = inForce.firstIndex(where: { $0.event == event }) {
                inForce.remove(at: known)
            } else {
                newEvents.append(event)
            }
        }
        retractedEvents = inForce.map(\.id)
    }
}

extension Ticket {
    /// Whether the columns of this row mean the same as those of `newest`.
    fileprivate func saysTheSame(as newest: Ticket, in columns: ColumnSet) -> Bool {
        var laidOver = newest.overlaid(by: self, columns: columns)
        if columns.contains(.closedAt) { laidOver.closing = closing }
        return laidOver.contentHash == newest.contentHash
    }
}

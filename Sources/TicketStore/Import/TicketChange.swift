import Tickets

/// What an import does to one ticket.
struct TicketChange {
    enum Outcome {
        case inserted, updated, unchanged, stale
    }

    var outcome: Outcome
    /// The row that is known from this run on, where it differs from the stored one.
    var newRow: StoredTicket?
    var timeline: Timeline?
    /// The ticket had a row already, which moves to the history if there is a new one.
    var isKnown = false
    var newEvents: [TicketEvent] = []
    var retractedEvents: [Int] = []
    /// Rows that are kept although they were never the newest.
    var asides: [HistoricTicket] = []

    var number: String { timeline?.newest.number.base ?? "" }
}

extension TicketChange {
    /// Compares what the exports tell after this file with what is stored.
    ///
    /// - Parameter isNewest: no later export has named the ticket, so that the file's row is the newest.
    init(from stored: StoredTicket, events: [StoredEvent], to timeline: Timeline, rows: FileRows, said columns: ColumnSet,
         seenAt: Instant, isNewest: Bool, run: Int) {
        let hash = timeline.newest.contentHash
        let isSameContent = hash == stored.contentHash
        let isSameRow = isSameContent && timeline.newest.closing == stored.ticket.closing
            && timeline.firstSeenAt == stored.firstSeenAt && timeline.highestRevision == stored.highestRevision
        let isRepeated = isNewest || rows.winner.ticket.saysTheSame(as: timeline.newest, in: columns)
        self.init(outcome: !isSameContent ? .updated : isRepeated ? .unchanged : .stale, timeline: timeline, isKnown: true)

        var inForce = events
        for event in timeline.events {
            if let known = inForce.firstIndex(where: { $0.event == event }) {
                inForce.remove(at: known)
            } else {
                newEvents.append(event)
            }
        }
        retractedEvents = inForce.map(\.id)

        if !isSameRow || !newEvents.isEmpty || !retractedEvents.isEmpty {
            newRow = StoredTicket(
                ticket: timeline.newest, firstSeenAt: timeline.firstSeenAt, highestRevision: timeline.highestRevision,
                columns: stored.columns.union(columns), contentHash: hash,
                run: isNewest ? run : stored.run, line: isNewest ? rows.winner.line : stored.line, knownFrom: run)
        }
        if !isRepeated { asides.append(rows.aside(rows.winner, .stale, columns: columns, seenAt: seenAt, run: run)) }
    }

    /// A ticket that no export has named before.
    init(inserting rows: FileRows, said columns: ColumnSet, seenAt: Instant, run: Int) {
        let observations = rows.observations(columns: columns, seenAt: seenAt)
        var timeline = Timeline(observations[0])
        for observation in observations.dropFirst() { timeline.observe(observation) }
        self.init(outcome: .inserted, timeline: timeline)
        newRow = StoredTicket(ticket: timeline.newest, firstSeenAt: seenAt, highestRevision: timeline.highestRevision,
                              columns: columns, contentHash: timeline.newest.contentHash,
                              run: run, line: rows.winner.line, knownFrom: run)
        newEvents = timeline.events
        asides = rows.superseded.map { rows.aside($0, .superseded, columns: columns, seenAt: seenAt, run: run) }
    }
}

extension FileRows {
    /// What the file says of the ticket, the earlier rounds first.
    func observations(columns: ColumnSet, seenAt: Instant) -> [Observation] {
        superseded.map { Observation($0.ticket, columns: columns, seenAt: seenAt, isEarlierRound: true) }
            + [Observation(winner.ticket, columns: columns, seenAt: seenAt)]
    }

    /// The earlier rounds that are news where `revision` was the highest known one.
    func rounds(from revision: Int) -> [ImportedExport.Row] {
        superseded.filter { $0.ticket.number.revision >= revision }
    }

    func aside(_ row: ImportedExport.Row, _ kind: HistoricTicket.Kind, columns: ColumnSet, seenAt: Instant, run: Int) -> HistoricTicket {
        HistoricTicket(
            stored: StoredTicket(ticket: row.ticket, firstSeenAt: seenAt, highestRevision: row.ticket.number.revision,
                                 columns: columns, contentHash: row.ticket.contentHash,
                                 run: run, line: row.line, knownFrom: run),
            kind: kind, knownTo: run)
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

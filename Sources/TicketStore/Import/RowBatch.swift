import Tickets

/// Some rows of a file with what is the same for all of them.
struct RowBatch {
    let rows: [ImportedExport.Row]
    let columns: ColumnSet
    let seenAt: Instant
    let run: Int

    func ticket(_ place: Int) -> Ticket { rows[place].ticket }
    func number(of group: FileRows) -> String { rows[group.winner].ticket.number.base }

    /// What the file says of a ticket, the earlier rounds first.
    func observations(_ group: FileRows) -> [Observation] {
        group.superseded.map { Observation(ticket($0), columns: columns, seenAt: seenAt, isEarlierRound: true) }
            + [Observation(ticket(group.winner), columns: columns, seenAt: seenAt)]
    }

    /// A row that is kept although it is not the newest.
    func aside(_ place: Int, _ kind: HistoricTicket.Kind) -> HistoricTicket {
        let ticket = ticket(place)
        return HistoricTicket(
            stored: StoredTicket(ticket: ticket, firstSeenAt: seenAt, highestRevision: ticket.number.revision, columns: columns,
                                 contentHash: ticket.contentHash, run: run, line: rows[place].line, knownFrom: run, madeBy: run),
            kind: kind, knownTo: run)
    }

    /// The earlier rounds that are news where `revision` was the highest known one.
    func rounds(of group: FileRows, from revision: Int) -> [HistoricTicket] {
        group.superseded.filter { ticket($0).number.revision >= revision }.map { aside($0, .superseded) }
    }

    /// The row of a ticket that no export has named before, told once.
    func firstRow(_ group: FileRows) -> StoredTicket {
        let told = ticket(group.winner)
        // A stated closing is what a timeline would make of it, too.
        let first = told.closing == nil ? Timeline(Observation(told, columns: columns, seenAt: seenAt)).newest : told
        let row = rows[group.winner]
        return StoredTicket(ticket: first, firstSeenAt: seenAt, highestRevision: first.number.revision, columns: columns,
                            contentHash: group.contentHash, sourceHash: row.sourceHash, run: run, line: row.line, knownFrom: run, madeBy: run)
    }
}

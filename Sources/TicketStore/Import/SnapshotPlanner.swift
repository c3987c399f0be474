import Postgres
import Tickets

/// Finds the tickets that a full snapshot lacks although it covers them.
struct SnapshotPlanner {
    let export: ImportedExport
    let run: Int
    /// The span of receipts that the snapshot covers.
    let received: ClosedRange<Instant>
    let latestExport: Instant?
    /// Those that came before.
    let snapshots: [Snapshot]

    /// - Parameter seen: hashes of the numbers that the snapshot names.
    func plan(seen: NumberSet, on connection: borrowing Connection) throws -> ImportPlan {
        let vanished = try TicketsOfSource.numbers(of: export.source, received: received, on: connection)
            .filter { !seen.contains(TicketNumber(base: $0).seenHash) }
        guard !vanished.isEmpty else { return ImportPlan() }
        let tickets = try TicketKnown.of(vanished, on: connection), events = try TicketEvents.of(vanished, on: connection)
        let this = Snapshot(run: run, seenAt: export.exportedAt, source: export.source, received: received)
        let retold = try EvidenceReader(snapshots: snapshots + [this])
            .evidence(of: try toldLater(vanished, on: connection), known: tickets, on: connection)
        var plan = ImportPlan()
        for number in vanished {
            guard let stored = tickets[number] else { continue }
            let events = events[number] ?? []
            var timeline = Timeline(newest: stored.ticket, firstSeenAt: stored.firstSeenAt, highestRevision: stored.highestRevision,
                                    events: events.map(\.event))
            if let evidence = retold[number], let told = Timeline(evidence) {
                timeline = told
            } else {
                timeline.withdraw(seenAt: export.exportedAt)
            }
            plan.changes.append(TicketChange(withdrawing: stored, events: events, to: timeline, run: run))
        }
        return plan
    }

    /// Of these, the tickets of which a later export has told: the snapshot takes its place before it.
    private func toldLater(_ numbers: [String], on connection: borrowing Connection) throws -> [String] {
        guard let latestExport, latestExport >= export.exportedAt else { return [] }
        let hashes = numbers.map { TicketNumber(base: $0).seenHash }
        let seen = try TicketsSeenLater.hashes(from: export.exportedAt, among: hashes, on: connection)
        let isCovered = snapshots.contains { $0.seenAt > export.exportedAt && $0.source == export.source }
        return numbers.filter { isCovered || seen.contains(TicketNumber(base: $0).seenHash) }
    }
}

import Postgres
import Tickets

/// Decides what a batch changes, against what the store knows; reads and writes nothing else.
struct ImportPlanner {
    let versions: KnownVersions
    /// The newest moment that any export shows so far.
    let latestExport: Instant?
    let source: String
    /// Full snapshots of any source.
    let snapshots: [Snapshot]

    func plan(_ groups: [FileRows], in batch: RowBatch, on connection: borrowing Connection) throws -> ImportPlan {
        var plan = ImportPlan()
        let known = try versions.of(groups, in: batch, on: connection)
        let late = try ticketsToldLater(groups, in: batch, on: connection)
        var candidates: [FileRows] = []
        for group in groups {
            if let version = known?[group.seenHash] {
                let isSame = version == KnownVersions.Version(contentHash: group.contentHash, columns: batch.columns)
                if isSame, !late.contains(group.seenHash) { plan.unchanged += 1 } else { candidates.append(group) }
            } else if group.superseded.isEmpty, !late.contains(group.seenHash) {
                plan.inserts.append(group)
            } else {
                plan.changes.append(TicketChange(inserting: group, in: batch, laterSnapshots: laterSnapshots(lacking: group, in: batch)))
            }
        }
        guard !candidates.isEmpty else { return plan }
        let numbers = candidates.map(batch.number)
        let tickets = try TicketKnown.of(numbers, on: connection), events = try TicketEvents.of(numbers, on: connection)
        let retold = candidates.filter { late.contains($0.seenHash) }.map(batch.number)
        let observed = try EvidenceReader(snapshots: snapshots).evidence(of: retold, known: tickets, on: connection)
        for group in candidates {
            let number = batch.number(of: group)
            guard let stored = tickets[number] else { throw StoreError.inconsistent("a ticket's version without the ticket") }
            plan.changes.append(try change(by: group, in: batch, stored: stored, events: events[number] ?? [], before: observed[number]))
        }
        return plan
    }

    /// - Parameter before: what the exports have said so far, where one of them is later than this file: all of it is told again in
    ///   order, with this file in its place. Else the file's row is the newest, and is told onto what is stored.
    private func change(by group: FileRows, in batch: RowBatch, stored: StoredTicket, events: [StoredEvent],
                        before: [Evidence]?) throws -> TicketChange {
        guard let before else {
            var timeline = Timeline(newest: stored.ticket, firstSeenAt: stored.firstSeenAt, highestRevision: stored.highestRevision,
                                    events: events.map(\.event))
            for observation in batch.observations(group) { timeline.observe(observation) }
            return TicketChange(from: stored, events: events, to: timeline, by: group, in: batch, isNewest: true,
                                knownRevision: stored.highestRevision)
        }
        // Of two exports that show the same moment the later import says what was so then.
        let earlier = before.filter { $0.seenAt < batch.seenAt }, later = before.filter { $0.seenAt > batch.seenAt }
        guard let timeline = Timeline(earlier + batch.observations(group).map(Evidence.row) + later) else {
            throw StoreError.inconsistent("no observation of a ticket that the store knows")
        }
        return TicketChange(from: stored, events: events, to: timeline, by: group, in: batch, isNewest: later.isEmpty,
                            knownRevision: earlier.compactMap(\.revision).max() ?? 0)
    }

    /// Tickets that another export of the same moment or a later one names, or of which a later full snapshot says that they are gone.
    private func ticketsToldLater(_ groups: [FileRows], in batch: RowBatch, on connection: borrowing Connection) throws -> Set<Int64> {
        guard let latestExport, latestExport >= batch.seenAt else { return [] }
        let seen = try TicketsSeenLater.hashes(from: batch.seenAt, among: groups.map(\.seenHash), on: connection)
        let lacking = groups.filter { !laterSnapshots(lacking: $0, in: batch).isEmpty }
        return seen.union(lacking.map(\.seenHash))
    }

    private func laterSnapshots(lacking group: FileRows, in batch: RowBatch) -> [Snapshot] {
        let receivedAt = batch.ticket(group.winner).receivedAt
        return snapshots.filter { $0.seenAt > batch.seenAt && $0.source == source && $0.received.contains(receivedAt) }
    }
}

extension Evidence {
    fileprivate var revision: Int? {
        if case .row(let observation) = self { observation.ticket.number.revision } else { nil }
    }
}

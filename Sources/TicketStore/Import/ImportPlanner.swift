import Postgres
import Tickets

/// Decides what a file changes, against what the store knows; reads and writes nothing else.
struct ImportPlanner {
    let run: Int
    let exportedAt: Instant
    let columns: ColumnSet

    /// One change a ticket, in the order in which the file first names them.
    func changes(for groups: [FileRows], on connection: borrowing Connection) throws -> [TicketChange] {
        let numbers = groups.map(\.winner.ticket.number.base)
        let versions = try TicketVersions.of(numbers, on: connection)
        let late = try ticketsSeenLater(groups, on: connection)
        let changed = groups.filter { group in
            guard let version = versions[group.winner.ticket.number.base] else { return false }
            return !(version.contentHash == group.winner.ticket.contentHash && version.columns == columns)
                || late.contains(group.winner.ticket.number.seenHash)
        }
        let known = try KnownTickets.of(changed.map(\.winner.ticket.number.base), on: connection)
        let observed = try observations(of: changed.filter { late.contains($0.winner.ticket.number.seenHash) },
                                        known: known, on: connection)
        return try groups.map { rows in
            let number = rows.winner.ticket.number.base
            guard versions[number] != nil else {
                return TicketChange(inserting: rows, said: columns, seenAt: exportedAt, run: run)
            }
            guard let stored = known.tickets[number] else { return TicketChange(outcome: .unchanged, isKnown: true) }
            let events = known.events[number] ?? []
            if let before = observed[number] {
                return try self.late(rows, onto: before, stored: stored, events: events)
            }
            return newest(rows, onto: stored, events: events)
        }
    }

    /// The file's row is the newest that anybody has sent of the ticket.
    private func newest(_ rows: FileRows, onto stored: StoredTicket, events: [StoredEvent]) -> TicketChange {
        var timeline = Timeline(newest: stored.ticket, firstSeenAt: stored.firstSeenAt, highestRevision: stored.highestRevision,
                                events: events.map(\.event))
        for observation in rows.observations(columns: columns, seenAt: exportedAt) { timeline.observe(observation) }
        var change = TicketChange(from: stored, events: events, to: timeline, rows: rows, said: columns, seenAt: exportedAt,
                                  isNewest: true, run: run)
        change.asides += rows.rounds(from: stored.highestRevision)
            .map { rows.aside($0, .superseded, columns: columns, seenAt: exportedAt, run: run) }
        return change
    }

    /// A later export has named the ticket already: all that is known of it is told again in order, with this file in its place.
    private func late(_ rows: FileRows, onto before: [Observation], stored: StoredTicket, events: [StoredEvent]) throws -> TicketChange {
        let earlier = before.filter { $0.seenAt <= exportedAt }
        let known = earlier.map(\.ticket.number.revision).max() ?? 0
        let said = rows.observations(columns: columns, seenAt: exportedAt)
        guard let timeline = Timeline(earlier + said + before.dropFirst(earlier.count)) else {
            throw StoreError.inconsistent("no observation of a ticket that the store knows")
        }
        var change = TicketChange(from: stored, events: events, to: timeline, rows: rows, said: columns, seenAt: exportedAt,
                                  isNewest: false, run: run)
        change.asides += rows.rounds(from: known).map { rows.aside($0, .superseded, columns: columns, seenAt: exportedAt, run: run) }
        return change
    }

    private func ticketsSeenLater(_ groups: [FileRows], on connection: borrowing Connection) throws -> Set<Int64> {
        guard let latest = try ExportLatest.instant(knownAfter: run, on: connection), latest > exportedAt else { return [] }
        return try TicketsSeenLater.hashes(after: exportedAt, among: groups.map(\.winner.ticket.number.seenHash), on: connection)
    }

    private func observations(of late: [FileRows], known: KnownTickets, on connection: borrowing Connection) throws
        -> [String: [Observation]] {
        guard !late.isEmpty else { return [:] }
        let numbers = late.map(\.winner.ticket.number)
        let sightings = try RunsSeeing.sightings(of: numbers.map(\.seenHash), on: connection)
        let history = try TicketHistory.of(numbers.map(\.base), on: connection)
        var observations: [String: [Observation]] = [:]
        for number in numbers {
            guard let current = known.tickets[number.base] else { continue }
            observations[number.base] = Sightings(
                sightings: sightings[number.seenHash] ?? [], current: current, history: history[number.base] ?? []).observations()
        }
        return observations
    }
}

/// The stored rows and events of the tickets that a file may change.
struct KnownTickets {
    var tickets: [String: StoredTicket]
    var events: [String: [StoredEvent]]

    static func of(_ numbers: [String], on connection: borrowing Connection) throws -> KnownTickets {
        guard !numbers.isEmpty else { return KnownTickets(tickets: [:], events: [:]) }
        return KnownTickets(tickets: try TicketKnown.of(numbers, on: connection), events: try TicketEvents.of(numbers, on: connection))
    }
}

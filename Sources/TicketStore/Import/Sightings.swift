import Tickets

/// Everything that the exports have said of one ticket, put together again from what the store keeps.
struct Sightings {
    /// Imports that named the ticket.
    var sightings: [Sighting]
    var current: StoredTicket
    var history: [HistoricTicket]
    var snapshots: [Snapshot]

    /// All evidence in the order of what it shows, then of import.
    func evidence() -> [Evidence] {
        let rows = observations().map(Evidence.row)
        let sources = Set(sightings.map(\.source)), runs = Set(sightings.map(\.run))
        let absences = snapshots.filter { snapshot in
            sources.contains(snapshot.source) && !runs.contains(snapshot.run) && snapshot.received.contains(current.ticket.receivedAt)
                && !sightings.contains { $0.seenAt == snapshot.seenAt && $0.run > snapshot.run }
        }
        return (rows + absences.map { .absence(seenAt: $0.seenAt) }).sortedByMoment()
    }

    /// The observations in the order of what they show, then of import. What an import said that brought nothing new is the row that
    /// was known after it.
    private func observations() -> [Observation] {
        // Of several that show the same moment the last import says what was so then.
        let lastOfMoment = Dictionary(sightings.map { ($0.seenAt, $0) }) { $0.run > $1.run ? $0 : $1 }
        let ordered = lastOfMoment.values.sorted { $0.seenAt < $1.seenAt }
        return ordered.flatMap { sighting in
            let asides = history.filter { $0.stored.knownFrom == sighting.run && $0.kind != .replaced }
            let earlierRounds = asides.filter { $0.kind == .superseded }.map(\.stored)
            let said = asides.first { $0.kind == .stale }?.stored ?? known(after: sighting.run)
            return earlierRounds.map {
                Observation($0.ticket, columns: sighting.columns, seenAt: sighting.seenAt, isEarlierRound: true)
            } + [said].compactMap { $0 }.map {
                Observation($0.ticket, columns: sighting.columns, seenAt: sighting.seenAt)
            }
        }
    }

    /// A row that a file named was not withdrawn then, whatever a later snapshot has made of it.
    private func known(after run: Int) -> StoredTicket? {
        if current.knownFrom <= run { return current }
        return history.first { $0.kind == .replaced && $0.stored.knownFrom <= run && run < $0.knownTo }?.stored
    }
}

extension [Evidence] {
    /// Stable: of equal moments the order stays.
    func sortedByMoment() -> [Evidence] {
        enumerated().sorted { ($0.element.seenAt, $0.offset) < ($1.element.seenAt, $1.offset) }.map(\.element)
    }
}

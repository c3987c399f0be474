import Postgres
import Tickets

/// Puts together again what all exports have said of tickets, for telling their lives anew.
struct EvidenceReader {
    let snapshots: [Snapshot]

    /// In the order of what it shows, by ticket number.
    func evidence(of numbers: [String], known: [String: StoredTicket], on connection: borrowing Connection) throws -> [String: [Evidence]] {
        guard !numbers.isEmpty else { return [:] }
        let hashes = numbers.map { TicketNumber(base: $0).seenHash }
        let sightings = try RunsSeeing.sightings(of: hashes, on: connection)
        let history = try TicketHistory.of(numbers, on: connection)
        var evidence: [String: [Evidence]] = [:]
        for (number, hash) in zip(numbers, hashes) {
            guard let current = known[number] else { continue }
            evidence[number] = Sightings(sightings: sightings[hash] ?? [], current: current, history: history[number] ?? [],
                                         snapshots: snapshots).evidence()
        }
        return evidence
    }
}

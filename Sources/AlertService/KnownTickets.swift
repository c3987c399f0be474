import Alerting
import Tickets
import TicketStore

/// All tickets with what alerts knew of them after every run.
struct KnownTickets: Sendable {
    /// Nil where a ticket did not count.
    private typealias Version = (runs: Range<Int>, row: TicketRow?)

    private var tickets: [[Version]] = []
    /// Each closing with the run that first told of it.
    private(set) var closings: [(at: Instant, run: Int)] = []
    /// Names of units occur in thousands of rows: each is held once.
    private var names: [String: String] = [:]

    /// Tickets are added in the order of their numbers.
    mutating func add(_ past: TicketPast, excluded: Set<Exclusion>) {
        var versions: [Version] = [], told: Set<Instant> = []
        for version in past.versions {
            guard let closing = version.ticket.closing, told.insert(closing.at).inserted else { continue }
            closings.append((closing.at, version.runs.lowerBound))
        }
        // What is known of a ticket changes with its rows and with its reopenings.
        let starts = past.versions.map(\.runs.lowerBound)
            + past.reopenings.flatMap { [$0.runs.lowerBound, $0.runs.upperBound] }.filter { $0 < .max }
        for version in past.versions {
            let cuts = [version.runs.lowerBound] + Set(starts).filter { version.runs.contains($0) && $0 > version.runs.lowerBound }.sorted()
            for (place, start) in cuts.enumerated() {
                let runs = start..<(place + 1 < cuts.count ? cuts[place + 1] : version.runs.upperBound)
                let counts = !version.ticket.isWithdrawn && version.ticket.exclusion.map { !excluded.contains($0) } ?? true
                let row = counts ? shared(TicketRow(past, version, after: start)) : nil
                if let last = versions.last, last.runs.upperBound == runs.lowerBound, last.row == row {
                    versions[versions.count - 1].runs = last.runs.lowerBound..<runs.upperBound
                } else {
                    versions.append((runs, row))
                }
            }
        }
        tickets.append(versions)
    }

    /// What was known after a run.
    func rows(after run: Int) -> some Sequence<TicketRow> {
        tickets.lazy.compactMap { versions in versions.last { $0.runs.contains(run) }?.row }
    }

    private mutating func shared(_ row: TicketRow) -> TicketRow {
        var row = row
        row.department = shared(row.department)
        row.district = shared(row.district)
        row.community = shared(row.community)
        return row
    }

    private mutating func shared(_ name: String) -> String {
        if let known = names[name] { return known }
        names[name] = name
        return name
    }
}

extension TicketRow {
    fileprivate init(_ past: TicketPast, _ version: TicketPast.Version, after run: Int) {
        let ticket = version.ticket
        let undone = past.reopenings.filter { $0.runs.contains(run) }.map { Round($0.reopening.undone, reopenedAt: $0.reopening.at) }
        self.init(number: past.number, receivedAt: ticket.receivedAt, deadline: version.deadline,
                  rounds: undone + (ticket.closing.map { [Round($0)] } ?? []), category: ticket.category,
                  department: ticket.department, district: ticket.district, community: ticket.community)
    }
}

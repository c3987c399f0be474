import Postgres

/// A row of an archived ticket, as JSON with its columns by name.
package struct ArchivedRow: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case ticket, history, event
    }

    package var kind: Kind
    /// One line.
    package var json: String

    package init(kind: Kind, json: String) {
        self.kind = kind
        self.json = json
    }
}

/// How many rows an archive holds.
package struct ArchivedCounts: Sendable, Hashable {
    package var tickets: Int
    package var historyRows: Int
    package var events: Int

    package init(tickets: Int = 0, historyRows: Int = 0, events: Int = 0) {
        self.tickets = tickets
        self.historyRows = historyRows
        self.events = events
    }

    package mutating func add(_ row: ArchivedRow) {
        switch row.kind {
        case .ticket: tickets += 1
        case .history: historyRows += 1
        case .event: events += 1
        }
    }
}

extension [ArchivedRow] {
    /// `$1` to `$3` of the queries: lines of tickets, history and events.
    var byKind: [any PostgresEncodable] {
        ArchivedRow.Kind.allCases.map { kind in filter { $0.kind == kind }.map(\.json) }
    }
}

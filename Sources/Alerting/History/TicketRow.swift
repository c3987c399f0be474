package import Tickets

/// What alerts must know of one ticket: the store reads exactly this, and nothing personal. Excluded tickets are not read.
package struct TicketRow: Hashable, Sendable {
    /// A closing, and the moment at which a reopening undid it.
    package struct Round: Hashable, Sendable {
        package var closing: Closing
        package var reopenedAt: Instant?

        package init(_ closing: Closing, reopenedAt: Instant? = nil) {
            self.closing = closing
            self.reopenedAt = reopenedAt
        }
    }

    package var number: String
    package var receivedAt: Instant
    /// The deadline in force: stated by the export, else computed.
    package var deadline: Deadline?
    /// In the order of time; only the last may stand, all others were undone.
    package var rounds: [Round]
    package var category: Category
    package var department: String
    package var district: String
    package var community: String

    package init(number: String, receivedAt: Instant, deadline: Deadline? = nil, rounds: [Round] = [], category: Category = .unclassified,
                 department: String = "", district: String = "", community: String = "") {
        self.number = number
        self.receivedAt = receivedAt
        self.deadline = deadline
        self.rounds = rounds
        self.category = category
        self.department = department
        self.district = district
        self.community = community
    }
}

extension TicketRow {
    /// - Parameter deadline: the one in force, since a timeline holds only what exports state.
    package init(_ timeline: Timeline, deadline: Deadline?) {
        let ticket = timeline.newest
        var rounds = timeline.events.compactMap { event in
            if case .reopened(let undone) = event.kind { Round(undone, reopenedAt: event.occurredAt) } else { nil }
        }
        if let closing = ticket.closing { rounds.append(Round(closing)) }
        self.init(number: ticket.number.base, receivedAt: ticket.receivedAt, deadline: deadline, rounds: rounds,
                  category: ticket.category, department: ticket.department, district: ticket.district, community: ticket.community)
    }
}

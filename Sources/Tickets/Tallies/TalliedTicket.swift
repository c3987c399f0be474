/// What the tallies count of one ticket.
package struct TalliedTicket: Sendable {
    /// A closing that was undone.
    package struct Reopening: Sendable, Hashable {
        package var undone: Closing
        package var at: Instant

        package init(undone: Closing, at: Instant) {
            self.undone = undone
            self.at = at
        }
    }

    package var receivedAt: Instant
    /// The one that holds, stated or computed.
    package var deadline: Deadline?
    package var hasProvisionalDeadline: Bool
    package var closing: Closing?
    package var reopenings: [Reopening]
    package var dispatchedAt: Instant?
    package var category: Category
    package var department: String
    package var district: String
    package var community: String
    package var channel: String
    package var satisfaction: Satisfaction
    package var statusMeaning: StatusMeaning
    package var exclusion: Exclusion?
    package var isWithdrawn: Bool
    package var hasImpossibleTimes: Bool

    /// - Parameter deadline: the one that holds.
    package init(_ ticket: Ticket, deadline: Deadline?, hasProvisionalDeadline: Bool, hasImpossibleTimes: Bool,
                 reopenings: [Reopening] = []) {
        receivedAt = ticket.receivedAt
        self.deadline = deadline
        self.hasProvisionalDeadline = hasProvisionalDeadline
        closing = ticket.closing
        self.reopenings = reopenings
        dispatchedAt = ticket.dispatchedAt
        category = ticket.category
        department = ticket.department
        district = ticket.district
        community = ticket.community
        channel = ticket.channel
        satisfaction = ticket.satisfaction
        statusMeaning = ticket.statusMeaning
        exclusion = ticket.exclusion
        isWithdrawn = ticket.isWithdrawn
        self.hasImpossibleTimes = hasImpossibleTimes
    }

    /// A ticket of which no more is known, and whose units are named apart.
    package init(receivedAt: Instant, dueAt: Instant, closedAt: Instant?, category: Category, statusMeaning: StatusMeaning) {
        self.receivedAt = receivedAt
        deadline = Deadline(at: dueAt)
        hasProvisionalDeadline = false
        closing = closedAt.map { Closing(at: $0) }
        reopenings = []
        dispatchedAt = nil
        self.category = category
        (department, district, community, channel) = ("", "", "", "")
        satisfaction = .unrated
        self.statusMeaning = statusMeaning
        exclusion = nil
        isWithdrawn = false
        hasImpossibleTimes = dueAt < receivedAt || closedAt.map { $0 < receivedAt } == true
    }

    package var hasContradictingStatus: Bool {
        switch statusMeaning {
        case .closed: closing == nil
        case .open: closing != nil
        case .other: false
        }
    }
}

extension TalliedTicket.Reopening {
    /// The reopenings among a ticket's events, in their order.
    package static func among(_ events: some Sequence<TicketEvent>) -> [TalliedTicket.Reopening] {
        events.compactMap { event in
            if case .reopened(let undone) = event.kind { TalliedTicket.Reopening(undone: undone, at: event.occurredAt) } else { nil }
        }
    }
}

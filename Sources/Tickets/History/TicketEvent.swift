/// Something that the newest row of a ticket can no longer tell, found by comparing exports.
package struct TicketEvent: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// `undone` was in force until `occurredAt`.
        case reopened(undone: Closing)
        /// The closing time was another one before, and the ticket had not been reopened.
        case corrected(from: Closing, to: Closing)
        case deadlineChanged(from: Deadline?, to: Deadline?)
        case transferred(from: String, to: String)
        case reclassified(from: String, to: String)
        /// A full snapshot lacked the ticket.
        case withdrawn
    }

    package var kind: Kind
    package var occurredAt: Instant
    /// The moment whose state the export showed in which this was first seen.
    package var seenAt: Instant

    package init(_ kind: Kind, occurredAt: Instant, seenAt: Instant) {
        self.kind = kind
        self.occurredAt = occurredAt
        self.seenAt = seenAt
    }
}

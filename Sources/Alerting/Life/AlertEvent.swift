package import Tickets

/// Something that happened to an alert: appended, never changed, with the numbers that it was decided on.
package struct AlertEvent: Sendable {
    package enum Kind: String, Sendable {
        case pending
        /// It was pending and did not fire.
        case passed
        case fired
        case heldBack = "held_back"
        case released
        case acknowledged
        case accepted
        /// It fired for sixty days: 长期偏低.
        case low
        case resolved
    }

    package let kind: Kind
    package let key: AlertKey
    package let day: CalendarDay
    package let reason: Reason?
    package let by: Signature?

    init(_ kind: Kind, _ key: AlertKey, on day: CalendarDay, reason: Reason? = nil, by signature: Signature? = nil) {
        self.kind = kind
        self.key = key
        self.day = day
        self.reason = reason
        by = signature
    }
}

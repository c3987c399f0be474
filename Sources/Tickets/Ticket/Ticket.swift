/// A moment that an export gives for an end: a deadline or a closing. A date without a time is its day's last second, 23:59:59.
package struct Deadline: Hashable, Sendable {
    package var at: Instant
    package var isDateOnly: Bool

    package init(at: Instant, isDateOnly: Bool = false) {
        self.at = at
        self.isDateOnly = isDateOnly
    }
}

package struct Closing: Hashable, Sendable {
    package var at: Instant
    package var isDateOnly: Bool
    /// The export called the ticket closed without saying when; `at` is then the last second of the first export that did.
    package var isInferred: Bool

    package init(at: Instant, isDateOnly: Bool = false, isInferred: Bool = false) {
        self.at = at
        self.isDateOnly = isDateOnly
        self.isInferred = isInferred
    }

    /// C ≤ D, by date where either of the two has no time.
    package func isOnTime(for deadline: Deadline) -> Bool {
        let compared = isDateOnly ? at.adding(seconds: -86_399) : at
        // A day without a time is its last second; a closing in a fraction of that second is still of the day.
        return deadline.isDateOnly ? compared < deadline.at.adding(seconds: 1) : compared <= deadline.at
    }
}

/// What a person wrote or is called: kept apart from everything that is counted.
package struct PersonalFields: Hashable, Sendable {
    package var caller = ""
    package var phone = ""
    package var address = ""
    package var title = ""
    package var content = ""
    package var result = ""

    package init() {}
}

/// A ticket (工单) as one row of an export tells it. Texts are trimmed; an empty text means an empty cell.
package struct Ticket: Hashable, Sendable {
    package var number: TicketNumber
    package var receivedAt: Instant
    /// The deadline that the export states, not a computed one.
    package var statedDeadline: Deadline?
    package var closing: Closing?
    package var dispatchedAt: Instant?
    package var categoryText = ""
    package var category = Category.unclassified
    /// The whole cell; `department` is its first unit (the lead, 主办), `assisting` the others (协办).
    package var departmentText = ""
    package var department = ""
    package var assisting: [String] = []
    package var district = ""
    package var community = ""
    package var channel = ""
    package var urgency = ""
    package var status = ""
    package var statusMeaning = StatusMeaning.other
    package var satisfactionText = ""
    package var satisfaction = Satisfaction.unrated
    package var duplicateOf = ""
    package var exclusion: Exclusion?
    /// It vanished from an export that was declared a full snapshot, and is left out of every denominator.
    package var isWithdrawn = false
    package var personal = PersonalFields()
    /// Columns that nobody knows, by their header: kept, never counted, and no reason to call a row changed.
    package var extra: [String: String] = [:]

    package init(number: TicketNumber, receivedAt: Instant) {
        self.number = number
        self.receivedAt = receivedAt
    }
}

extension Ticket {
    /// Closed or due before it was received, or received after the moment that an export shows which names it.
    package func hasImpossibleTimes(deadline: Deadline?, seenAt: Instant) -> Bool {
        if let closing, closing.at < receivedAt { return true }
        if let deadline, deadline.at < receivedAt { return true }
        return receivedAt >= seenAt
    }
}

/// What a status text says about closing. Closing itself is decided by the closing time alone.
package enum StatusMeaning: String, CaseIterable, Sendable, Hashable {
    case open, closed, other
}

/// Why a ticket may be left out of every denominator; each cause is a switch of the installation.
package enum Exclusion: String, CaseIterable, Sendable, Hashable {
    case void, merged, invalid
}

/// How the caller judged the handling (满意度).
package enum Satisfaction: String, CaseIterable, Sendable, Hashable {
    case satisfied
    /// 基本满意, counted apart from 满意.
    case basicallySatisfied = "basically_satisfied"
    case dissatisfied
    case unrated
}

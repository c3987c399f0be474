package import Tickets

/// Something that happened to an alert, with the numbers that it was decided on.
package struct StoredAlertEvent: Hashable, Sendable {
    package var kind: String
    package var day: CalendarDay
    /// The newest run when it was decided.
    package var run: Int
    /// Numbers by name, as texts with all their digits.
    package var numbers: [String: String]
    package var name: String?
    package var note: String?
    /// When it was appended; nil before that.
    package var recordedAt: Instant?

    package init(kind: String, day: CalendarDay, run: Int, numbers: [String: String], name: String? = nil, note: String? = nil,
                 recordedAt: Instant? = nil) {
        self.kind = kind
        self.day = day
        self.run = run
        self.numbers = numbers
        self.name = name
        self.note = note
        self.recordedAt = recordedAt
    }
}

package import Tickets

/// Who did something about an alert, on which day, and what they noted.
package struct Signature: Hashable, Sendable {
    package var name: String
    package var note: String
    package var day: CalendarDay

    package init(name: String, note: String, day: CalendarDay) {
        self.name = name
        self.note = note
        self.day = day
    }
}

package import Tickets

/// An alert as the database keeps it between two evaluations. What the texts mean is for whoever evaluates to say.
package struct StoredAlert: Hashable, Sendable {
    /// A level and a name, as `alert.level` and `alert.series` hold them.
    package struct Unit: Hashable, Sendable {
        package var level: String
        package var name: String

        package init(level: String, name: String) {
            self.level = level
            self.name = name
        }
    }

    /// What makes two alerts the same: at most one of a key is open.
    package struct Key: Hashable, Sendable {
        package var rule: String
        package var unit: Unit

        package init(rule: String, unit: Unit) {
            self.rule = rule
            self.unit = unit
        }
    }

    /// Who did something, on which day, with what note.
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

    /// Given out by the store; nil for one that it does not have yet.
    package var number: Int?
    package var key: Key
    package var state: String
    package var since: CalendarDay
    package var onset: CalendarDay
    package var group: Unit
    package var isHeldBack = false
    package var isLow = false
    /// It fires only because the unit of its group does.
    package var isConsequence = false
    package var acknowledged: Signature?
    package var notifiedOn: CalendarDay?
    package var judgedOn: CalendarDay
    /// The sentence of the last day on which it was found, in both languages.
    package var chinese = ""
    package var english = ""

    package init(number: Int?, key: Key, state: String, since: CalendarDay, onset: CalendarDay, group: Unit, judgedOn: CalendarDay) {
        self.number = number
        self.key = key
        self.state = state
        self.since = since
        self.onset = onset
        self.group = group
        self.judgedOn = judgedOn
    }
}

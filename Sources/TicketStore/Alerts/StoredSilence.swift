package import Tickets

/// No messages about some alerts up to and including a day.
package struct StoredSilence: Hashable, Sendable {
    /// Nil for every rule.
    package var rule: String?
    /// Nil for every unit.
    package var unit: StoredAlert.Unit?
    package var through: CalendarDay
    package var by: StoredAlert.Signature

    package init(rule: String?, unit: StoredAlert.Unit?, through: CalendarDay, by signature: StoredAlert.Signature) {
        self.rule = rule
        self.unit = unit
        self.through = through
        by = signature
    }
}

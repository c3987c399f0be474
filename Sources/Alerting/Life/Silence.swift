package import Tickets

/// No messages about some alerts up to and including a day; what happens is still kept.
package struct Silence: Hashable, Sendable {
    /// Nil for every rule.
    package var rule: String?
    /// Nil for every unit.
    package var series: Series?
    package var through: CalendarDay
    package var by: Signature

    package init(rule: String? = nil, series: Series? = nil, through: CalendarDay, by signature: Signature) {
        self.rule = rule
        self.series = series
        self.through = through
        by = signature
    }

    func covers(_ key: AlertKey, on day: CalendarDay) -> Bool {
        by.day <= day && day <= through && (rule ?? key.rule) == key.rule && (series ?? key.series) == key.series
    }
}

/// How many working days a category has, for tickets received in `[validFrom, validUntil)`; without an end it still holds.
package struct DeadlineRule: Hashable, Sendable {
    package var category: Category
    package var workingDays: Int
    package var validFrom: CalendarDay
    package var validUntil: CalendarDay?

    package init(category: Category, workingDays: Int, validFrom: CalendarDay, validUntil: CalendarDay? = nil) {
        self.category = category
        self.workingDays = workingDays
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    package func applies(on day: CalendarDay) -> Bool {
        guard validFrom <= day else { return false }
        guard let validUntil else { return true }
        return day < validUntil
    }
}

import Tickets

extension CalendarDay {
    struct NotInCalendar: Error { let text: String }

    /// The day of an ISO date that a test writes down.
    static func on(_ text: some StringProtocol) throws -> CalendarDay {
        guard let day = CalendarDay(iso: text) else { throw NotInCalendar(text: String(text)) }
        return day
    }
}

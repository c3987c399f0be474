package import Tickets

extension Query {
    /// - Throws: `WebFault` for a value that is no day.
    package func day(_ name: String) throws(WebFault) -> CalendarDay? {
        guard let text = self[name] else { return nil }
        guard let day = CalendarDay(iso: text) else { throw .unreadable(name, text, example: "2020-05-31") }
        return day
    }
}

package import Tickets

extension Query {
    /// - Throws: `WebFault` for a value that is no day.
    package func day(_ name: String) throws(WebFault) -> CalendarDay? {
        guard let text = self[name] else { return nil }
        guard let day = CalendarDay(iso: text) else { throw .unreadable(name, text, example: "2020-05-31") }
        return day
    }

    /// - Throws: `WebFault` for a value that is no whole number from 0.
    package func number(_ name: String) throws(WebFault) -> Int? {
        guard let text = self[name] else { return nil }
        guard text.utf8.count < 12, let number = Int(text), number >= 0 else { throw .unreadable(name, text, example: "50") }
        return number
    }
}

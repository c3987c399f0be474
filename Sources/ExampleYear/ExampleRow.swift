package import Tickets

/// A ticket as one day's export shows it.
package struct ExampleRow: Hashable, Sendable {
    /// 19 digits, with a rework suffix (`-HBD1`) after a rework.
    package var number: String
    package var receivedAt: Instant
    package var category: Category
    package var channel: String
    package var title: String
    package var content: String
    package var caller: String
    package var phone: String
    package var district: String
    package var community: String
    package var department: String
    package var dueAt: Instant?
    package var closedAt: Instant?
    package var status: String
    package var result: String
    package var satisfaction: String
    package var urgency: String
}

/// The export of one day: the tickets received on it and those whose row changed on it, in the order of their numbers.
package struct ExampleExport: Sendable {
    package let day: CalendarDay
    package let rows: [ExampleRow]

    /// `12345_20200131.csv`
    package var fileName: String {
        let (year, month, dayOfMonth) = day.date
        return "12345_\(year.padded(to: 4))\(month.padded(to: 2))\(dayOfMonth.padded(to: 2)).csv"
    }
}

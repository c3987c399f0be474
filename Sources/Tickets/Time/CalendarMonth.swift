/// A month of the Gregorian calendar: months since January of the year 0.
package struct CalendarMonth: Hashable, Comparable, Sendable {
    package var number: Int

    package init(number: Int) {
        self.number = number
    }

    package init(of day: CalendarDay) {
        let place = day.number - CalendarMonth.tableStart
        number = CalendarMonth.table.indices.contains(place) ? Int(CalendarMonth.table[place]) : CalendarMonth.number(of: day)
    }

    private static func number(of day: CalendarDay) -> Int {
        let (year, month, _) = day.date
        return year * 12 + month - 1
    }

    package var firstDay: CalendarDay {
        CalendarDay(year: number.flooredQuotient(12), month: number.flooredRemainder(12) + 1, day: 1) ?? CalendarDay(number: 0)
    }

    package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.number < right.number }

    /// Months of the days that tickets have, since their divisions would be felt in an import: 1990 to 2089.
    private static let tableStart = 7_305
    private static let table: [Int32] = (0..<36_525).map { Int32(number(of: CalendarDay(number: tableStart + $0))) }
}

/// A month of the Gregorian calendar: months since January of the year 0.
package struct CalendarMonth: Hashable, Comparable, Sendable {
    package var number: Int

    package init(number: Int) {
        self.number = number
    }

    package init(of day: CalendarDay) {
        self = CalendarMonth.place(of: day).month
    }

    /// The month of a day, and which of its days it is, from 1.
    package static func place(of day: CalendarDay) -> (month: CalendarMonth, dayOfMonth: Int) {
        let entry = day.number - tableStart
        if table.indices.contains(entry) {
            let packed = Int(table[entry])
            return (CalendarMonth(number: packed >> 5), packed & 31)
        }
        let (year, month, dayOfMonth) = day.date
        return (CalendarMonth(number: year * 12 + month - 1), dayOfMonth)
    }

    package var firstDay: CalendarDay {
        CalendarDay(year: number.flooredQuotient(12), month: number.flooredRemainder(12) + 1, day: 1) ?? CalendarDay(number: 0)
    }

    /// Days of the longest month.
    static let longestLength = 31

    /// How many days it has.
    package var length: Int { CalendarDay.length(ofMonth: number.flooredRemainder(12) + 1, year: number.flooredQuotient(12)) }

    package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.number < right.number }

    /// Months of the days that tickets have, since their divisions would be felt in an import: 1990 to 2089.
    private static let tableStart = 7_305
    private static let table: [Int32] = (0..<36_525).map { place in
        let (year, month, dayOfMonth) = CalendarDay(number: tableStart + place).date
        return Int32((year * 12 + month - 1) << 5 | dayOfMonth)
    }
}

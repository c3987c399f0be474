/// The first day of the lunar year: work slows down for weeks around it, and it moves by up to a month from year to year.
package enum SpringFestival {
    /// Month × 100 + day, from 2010 on.
    private static let dates = [
        214, 203, 123, 210, 131, 219, 208, 128, 216, 205,
        125, 212, 201, 122, 210, 129, 217, 206, 126, 213,
        203, 123, 211, 131, 219, 208,
    ]
    private static let firstYear = 2010
    /// Windows that come so close to it are compared with last year's.
    static let reach = 20

    /// Nil outside 2010 to 2035.
    package static func day(_ year: Int) -> CalendarDay? {
        guard dates.indices.contains(year - firstYear) else { return nil }
        return CalendarDay(year: year, month: dates[year - firstYear] / 100, day: dates[year - firstYear] % 100)
    }

    /// The window of the year before that lies as far from its festival, where the window comes close to one.
    package static func lastYear(of window: Range<CalendarDay>) -> Range<CalendarDay>? {
        for year in Set([window.lowerBound.year, window.upperBound.year]).sorted() {
            guard let festival = day(year), let earlier = day(year - 1) else { continue }
            let near = festival.advanced(by: -reach)...festival.advanced(by: reach)
            guard window.lowerBound <= near.upperBound, window.upperBound > near.lowerBound else { continue }
            let shift = festival.distance(to: earlier)
            return window.lowerBound.advanced(by: shift)..<window.upperBound.advanced(by: shift)
        }
        return nil
    }
}

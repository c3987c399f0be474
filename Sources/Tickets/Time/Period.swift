/// A span of whole days `[start, end)` in the reporting zone, with the name that people give it.
package struct Period: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case day, week, month, quarter, half, year
        case toDate = "to-date"
        case range
    }

    package let kind: Kind
    package let start: CalendarDay
    /// The first day after the period.
    package let end: CalendarDay

    private init(_ kind: Kind, from start: CalendarDay, until end: CalendarDay) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    package var dayCount: Int { start.distance(to: end) }

    package static func day(_ day: CalendarDay) -> Period {
        Period(.day, from: day, until: day.advanced(by: 1))
    }

    /// Nil where `end` is not after `start`.
    package static func range(from start: CalendarDay, until end: CalendarDay) -> Period? {
        start < end ? Period(.range, from: start, until: end) : nil
    }

    package static func year(_ year: Int) -> Period? { months(.year, year: year, first: 1, count: 12) }
    package static func half(_ half: Int, of year: Int) -> Period? { months(.half, year: year, first: half * 6 - 5, count: 6) }
    package static func quarter(_ quarter: Int, of year: Int) -> Period? { months(.quarter, year: year, first: quarter * 3 - 2, count: 3) }
    package static func month(_ month: Int, of year: Int) -> Period? { months(.month, year: year, first: month, count: 1) }

    /// January up to and with `month`.
    package static func toDate(through month: Int, of year: Int) -> Period? { months(.toDate, year: year, first: 1, count: month) }

    /// An ISO 8601 week, Monday to Sunday; nil where the year has no such week.
    package static func week(_ week: Int, of year: Int) -> Period? {
        guard let january4 = CalendarDay(year: year, month: 1, day: 4), week >= 1 else { return nil }
        let start = january4.advanced(by: 1 - january4.weekday + (week - 1) * 7)
        // A week belongs to the year of its Thursday.
        return start.advanced(by: 3).year == year ? Period(.week, from: start, until: start.advanced(by: 7)) : nil
    }

    private static func months(_ kind: Kind, year: Int, first: Int, count: Int) -> Period? {
        guard (1...9998).contains(year), first >= 1, count >= 1, first + count <= 13,
              let start = CalendarDay(year: year, month: first, day: 1),
              let end = start.addingMonths(count)
        else { return nil }
        return Period(kind, from: start, until: end)
    }

    /// The period before of the same kind (环比). A year has none, since a year is only compared with last year; of a range it
    /// is the window of equal length that ends where the range starts; January to a month has none either.
    package var previous: Period? {
        switch kind {
        case .year, .toDate: nil
        case .day, .week, .range: Period(kind, from: start.advanced(by: -dayCount), until: start)
        case .month: shifted(months: -1)
        case .quarter: shifted(months: -3)
        case .half: shifted(months: -6)
        }
    }

    /// The same period of last year (同比). 29 February is compared with 28 February; a week with the week of the same number,
    /// or with the last one where last year had no week 53.
    package var lastYear: Period? {
        switch kind {
        case .week:
            let (year, number) = isoWeek
            return Period.week(number, of: year - 1) ?? Period.week(number - 1, of: year - 1)
        case .day:
            return start.addingMonths(-12).map(Period.day)
        case .range:
            guard let start = start.addingMonths(-12), let end = end.addingMonths(-12) else { return nil }
            return Period.range(from: start, until: end)
        case .month, .quarter, .half, .year, .toDate:
            return shifted(months: -12)
        }
    }

    private func shifted(months: Int) -> Period? {
        guard let start = start.addingMonths(months), let end = end.addingMonths(months) else { return nil }
        return Period(kind, from: start, until: end)
    }

    /// The period cut after its first `days` days, for a comparison with one that has not ended yet.
    package func first(days: Int) -> Period {
        days < dayCount ? Period(kind, from: start, until: start.advanced(by: max(days, 1))) : self
    }
}

extension CalendarDay {
    /// The same day of the month, or the month's last day where it is shorter.
    package func addingMonths(_ count: Int) -> CalendarDay? {
        let (year, month, day) = date
        let total = year * 12 + month - 1 + count
        let target = (year: total.flooredQuotient(12), month: total.flooredRemainder(12) + 1)
        return CalendarDay(year: target.year, month: target.month,
                           day: min(day, CalendarDay.length(ofMonth: target.month, year: target.year)))
    }
}

/// Working days as the official notices set them; in a year without a notice Saturdays and Sundays are off and nothing else.
///
/// Every question takes constant time: the notices' span is counted once, what lies outside it is weeks of five days.
package struct WorkCalendar: Sendable {
    private let announcedYears: Set<Int>
    private let holidays: Set<CalendarDay>
    /// The first day of the table, and the first after it.
    private let start: CalendarDay
    private let end: CalendarDay
    /// `workdaysBefore[i]`: working days in `start ..< start + i`.
    private let workdaysBefore: [Int]
    /// Every working day of the table, in order.
    private let workdays: [CalendarDay]

    /// - Parameters:
    ///   - days: the exceptions: true is a make-up working day, false a day off.
    ///   - announcedYears: the years that have a notice. A notice also names days of a neighbouring year; that does not
    ///     announce the neighbour.
    package init(days: [CalendarDay: Bool], announcedYears: Set<Int>) {
        let years = announcedYears.union([days.keys.min(), days.keys.max()].compactMap { $0?.year })
        let start = CalendarDay(year: years.min() ?? 1970, month: 1, day: 1) ?? CalendarDay(number: 0)
        let end = years.max().flatMap { CalendarDay(year: $0 + 1, month: 1, day: 1) } ?? start
        var workdaysBefore = [0]
        var workdays: [CalendarDay] = []
        for day in start..<end {
            if days[day] ?? !day.isWeekend { workdays.append(day) }
            workdaysBefore.append(workdays.count)
        }
        self.announcedYears = announcedYears
        holidays = Set(days.filter { !$0.value }.keys)
        self.start = start
        self.end = end
        self.workdaysBefore = workdaysBefore
        self.workdays = workdays
    }

    /// Of several notices that name the same day the one of the later year holds, of one year's the highest revision alone. A
    /// notice that names no day announces nothing.
    package init(notices: some Sequence<CalendarNotice>) {
        var inForce: [Int: CalendarNotice] = [:]
        for notice in notices where !notice.days.isEmpty && notice.revision >= inForce[notice.year]?.revision ?? 0 {
            inForce[notice.year] = notice
        }
        var days: [CalendarDay: Bool] = [:]
        for notice in inForce.values.sorted(by: { $0.year < $1.year }) {
            for day in notice.days { days[day.day] = day.isWorkday }
        }
        self.init(days: days, announcedYears: Set(inForce.keys))
    }

    /// The last year that has a notice.
    package var announcedThrough: Int? { announcedYears.max() }

    /// Whether the day's own year has a notice.
    package func isAnnounced(_ day: CalendarDay) -> Bool { announcedYears.contains(day.year) }

    package func isWorkday(_ day: CalendarDay) -> Bool {
        workdayIndex(day.advanced(by: 1)) > workdayIndex(day)
    }

    /// Whether a notice names the day as off: a public holiday, with the weekend days that lie inside it.
    package func isHoliday(_ day: CalendarDay) -> Bool { holidays.contains(day) }

    /// Working days in `start ..< end`.
    package func workdays(from start: CalendarDay, until end: CalendarDay) -> Int {
        max(workdayIndex(end) - workdayIndex(start), 0)
    }

    package func workdays(in year: Int) -> Int {
        Period.year(year).map { workdays(from: $0.start, until: $0.end) } ?? 0
    }

    /// The `n`-th working day after `day`, the next one being the first; `n` below 1 counts as 1. Provisional when a day walked
    /// over or landed on lies in a year without a notice.
    package func workday(_ n: Int, after day: CalendarDay) -> (day: CalendarDay, isProvisional: Bool) {
        let next = day.advanced(by: 1)
        let target = workday(at: workdayIndex(next) + max(n, 1) - 1)
        return (target, !(next.year...target.year).allSatisfy(announcedYears.contains))
    }

    /// Working days from the table's start up to `day`, exclusive; negative before the table.
    private func workdayIndex(_ day: CalendarDay) -> Int {
        if day < start { return day.weekdayIndex - start.weekdayIndex }
        if day > end { return workdays.count + day.weekdayIndex - end.weekdayIndex }
        return workdaysBefore[start.distance(to: day)]
    }

    /// The working day with that index: the inverse of `workdayIndex`.
    private func workday(at index: Int) -> CalendarDay {
        if index < 0 { return CalendarDay(weekdayIndex: start.weekdayIndex + index) }
        if index >= workdays.count { return CalendarDay(weekdayIndex: end.weekdayIndex + index - workdays.count) }
        return workdays[index]
    }
}

extension CalendarDay {
    /// Mondays to Fridays from Monday 1969-12-29 up to this day, exclusive.
    fileprivate var weekdayIndex: Int {
        (number + 3).flooredQuotient(7) * 5 + min((number + 3).flooredRemainder(7), 5)
    }

    /// The Monday to Friday that has `weekdayIndex` of them before it.
    fileprivate init(weekdayIndex: Int) {
        self.init(number: weekdayIndex.flooredQuotient(5) * 7 + weekdayIndex.flooredRemainder(5) - 3)
    }
}

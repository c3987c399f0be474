import Tickets

/// The days of the example year as its office works through them.
struct OfficeYear {
    let year: Int
    let days: Range<CalendarDay>
    /// The longest stretch of days off around the Spring Festival, where a notice names one.
    let springFestival: Range<CalendarDay>?
    let zone = ReportingZone.shanghai
    private let calendar: WorkCalendar

    /// Nil before 1992, when the zone had summer time, and after the last year that dates are written for.
    init?(year: Int, calendar: WorkCalendar) {
        guard (1992...9998).contains(year), let period = Period.year(year) else { return nil }
        self.year = year
        self.calendar = calendar
        days = period.start..<period.end
        springFestival = OfficeYear.springFestival(from: period.start, calendar: calendar)
    }

    /// A stretch of at least five days off that begins between 10 January and 25 February.
    private static func springFestival(from newYear: CalendarDay, calendar: WorkCalendar) -> Range<CalendarDay>? {
        let stretches = (9...55).map { offset in
            let first = newYear.advanced(by: offset)
            return first..<calendar.workday(1, after: first.advanced(by: -1)).day
        }
        return stretches.filter { $0.count >= 5 }.max { $0.count < $1.count }
    }

    func isWorkday(_ day: CalendarDay) -> Bool { calendar.isWorkday(day) }

    func workday(_ n: Int, after day: CalendarDay) -> CalendarDay { calendar.workday(n, after: day).day }

    /// Working days of the year that follow `day`.
    func workdaysLeft(after day: CalendarDay) -> Int {
        calendar.workdays(from: day.advanced(by: 1), until: days.upperBound)
    }

    /// Working days strictly between two days.
    func workdays(between earlier: CalendarDay, and later: CalendarDay) -> Int {
        calendar.workdays(from: earlier.advanced(by: 1), until: later)
    }

    /// The last day on which a ticket may be closed in time: this office's own practice, stated in its exports. None for praise.
    func due(_ category: Category, received day: CalendarDay) -> CalendarDay? {
        OfficeYear.workingDays(for: category).map { workday($0, after: day) }
    }

    static func workingDays(for category: Category) -> Int? {
        switch category {
        case .consultation: 2
        case .complaint, .report: 15
        case .suggestion, .help: 10
        case .praise, .unclassified: nil
        }
    }

    /// A time of that day at which an office closes tickets: 08:30–12:00 or 14:00–17:30, now and then in the evening.
    func officeTime(on day: CalendarDay, _ random: inout SplitMix64) -> Instant {
        let second = switch random.number(below: 100) {
        case ..<45: random.number(in: 30_600...43_199)
        case ..<93: random.number(in: 50_400...62_999)
        default: random.number(in: 63_000...75_600)
        }
        return zone.instant(day, secondOfDay: Int64(second))
    }
}

package import Tickets

/// The days of a history, numbered from its first: how many working days have passed, of what kind each is, its weekday.
package struct WorkDays: Sendable {
    /// In the order of the closing odds' table.
    enum Kind: Int, CaseIterable, Sendable { case working, rest, holiday }

    package let first: CalendarDay
    /// Working days up to and including each day.
    let elapsed: [Int32]
    let kinds: [Kind]
    /// 0 is Monday.
    let weekdays: [Int]

    package init(from first: CalendarDay, through last: CalendarDay, calendar: WorkCalendar) {
        self.first = first
        var passed: Int32 = 0
        var elapsed: [Int32] = [], kinds: [Kind] = [], weekdays: [Int] = []
        for day in first..<max(first, last.advanced(by: 1)) {
            let kind: Kind = calendar.isWorkday(day) ? .working : calendar.isHoliday(day) ? .holiday : .rest
            if kind == .working { passed += 1 }
            elapsed.append(passed)
            kinds.append(kind)
            weekdays.append(day.weekday - 1)
        }
        (self.elapsed, self.kinds, self.weekdays) = (elapsed, kinds, weekdays)
    }

    package var count: Int { elapsed.count }

    func day(_ index: Int) -> CalendarDay { first.advanced(by: index) }
    func index(_ day: CalendarDay) -> Int { first.distance(to: day) }

    /// Days of one slot have the same closing odds: the same kind and the same weekday.
    func slot(_ index: Int) -> Int { kinds[index].rawValue * 7 + weekdays[index] }
    static let slotCount = Kind.allCases.count * 7
    static func kind(slot: Int) -> Int { slot / 7 }
    static func weekday(slot: Int) -> Int { slot % 7 }
}

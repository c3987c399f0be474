import Testing
import Tickets

@Suite struct StandingTests {
    static let zone = ReportingZone.shanghai
    static func day(_ day: Int, second: Int64 = 0) -> Instant {
        zone.instant(CalendarDay(number: 18_000 + day), secondOfDay: second)
    }

    @Test func `what happens at the cut-off has not happened before it`() {
        let asOf = Self.day(10)
        let closing = Closing(at: asOf)
        #expect(Standing(closing: closing, deadline: nil, isExcluded: false, asOf: asOf) == .openWithoutDeadline)
        #expect(Standing(closing: closing, deadline: nil, isExcluded: false, asOf: asOf.adding(seconds: 1)) == .closedWithoutDeadline)
    }

    @Test func `a ticket due on the last day is due at its end`() {
        let deadline = Deadline(at: Self.zone.lastSecond(of: CalendarDay(number: 18_009)), isDateOnly: true)
        #expect(Standing(closing: nil, deadline: deadline, isExcluded: false, asOf: Self.day(10)) == .openOverdue)
        #expect(Standing(closing: nil, deadline: deadline, isExcluded: false, asOf: Self.day(9)) == .openNotDue)
    }

    @Test func `closing at the deadline is on time`() {
        let deadline = Deadline(at: Self.day(5, second: 100))
        #expect(Standing(closing: Closing(at: deadline.at), deadline: deadline, isExcluded: false, asOf: Self.day(9)) == .closedOnTime)
        #expect(Standing(closing: Closing(at: deadline.at.adding(seconds: 1)), deadline: deadline, isExcluded: false, asOf: Self.day(9))
            == .closedLate)
    }

    @Test func `a closing without a time is compared by its date`() {
        let morning = Deadline(at: Self.day(5, second: 9 * 3600))
        let sameDay = Closing(at: Self.zone.lastSecond(of: CalendarDay(number: 18_005)), isDateOnly: true)
        let nextDay = Closing(at: Self.zone.lastSecond(of: CalendarDay(number: 18_006)), isDateOnly: true)
        #expect(Standing(closing: sameDay, deadline: morning, isExcluded: false, asOf: Self.day(9)) == .closedOnTime)
        #expect(Standing(closing: nextDay, deadline: morning, isExcluded: false, asOf: Self.day(9)) == .closedLate)
    }

    @Test func `a closing in the last fraction of the day is of the day that is due`() {
        let deadline = Deadline(at: Self.zone.lastSecond(of: CalendarDay(number: 18_005)), isDateOnly: true)
        var closing = Closing(at: deadline.at)
        closing.at.microseconds += 997_000
        #expect(closing.isOnTime(for: deadline))
        #expect(!closing.isOnTime(for: Deadline(at: deadline.at)))
    }

    @Test func `an excluded ticket is nothing else`() {
        #expect(Standing(closing: Closing(at: Self.day(1)), deadline: nil, isExcluded: true, asOf: Self.day(9)) == .excluded)
    }
}

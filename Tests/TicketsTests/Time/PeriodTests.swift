import Testing
import Tickets

@Suite struct PeriodTests {
    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

    @Test func `days convert to dates and back for four centuries`() throws {
        var previous = try Self.day("1799-12-31")
        for _ in 0..<160_000 {
            let next = previous.advanced(by: 1), (year, month, day) = next.date
            #expect(CalendarDay(year: year, month: month, day: day) == next)
            #expect(day == 1 || day == previous.dayOfMonth + 1)
            previous = next
        }
        #expect(try Self.day("2026-11-25").weekday == 3)
        #expect(try Self.day("1970-01-01").number == 0)
    }

    @Test(arguments: ["2021-02-29", "2020-04-31", "2020-13-01", "2020-00-10", "2020-1-1", "20200101", "2020-01-01x"])
    func `what is no date is none`(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test func `weeks are ISO weeks`() throws {
        #expect(Period.week(19, of: 2020)?.start == (try Self.day("2020-05-04")))
        #expect(Period.week(53, of: 2020)?.start == (try Self.day("2020-12-28")))
        #expect(Period.week(53, of: 2021) == nil)
        #expect(Period.week(0, of: 2021) == nil)
        #expect(Period.week(53, of: 2020)?.lastYear?.start == Period.week(52, of: 2019)?.start)
    }

    @Test func `periods end before the day that they name as their end`() throws {
        #expect(Period.month(2, of: 2020)?.dayCount == 29)
        #expect(Period.quarter(4, of: 2020)?.end == (try Self.day("2021-01-01")))
        #expect(Period.half(1, of: 2020)?.end == (try Self.day("2020-07-01")))
        #expect(Period.toDate(through: 4, of: 2020)?.end == (try Self.day("2020-05-01")))
        #expect(Period.range(from: try Self.day("2020-01-02"), until: try Self.day("2020-01-02")) == nil)
        #expect(Period.month(13, of: 2020) == nil && Period.quarter(0, of: 2020) == nil)
    }

    @Test func `a year is compared with last year only, a month also with the month before`() {
        #expect(Period.year(2020)?.previous == nil)
        #expect(Period.year(2020)?.lastYear == Period.year(2019))
        #expect(Period.month(1, of: 2020)?.previous == Period.month(12, of: 2019))
        #expect(Period.quarter(1, of: 2020)?.previous == Period.quarter(4, of: 2019))
        #expect(Period.month(2, of: 2020)?.lastYear?.dayCount == 28)
    }
}

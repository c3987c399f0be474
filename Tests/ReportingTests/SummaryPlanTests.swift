@testable import Reporting
import Testing
import Tickets

@Suite struct SummaryPlanTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var period: Period?
        var asOf: String?
        var latestExport: String?
        /// `start → cut, as of`
        var window: String
        var previous: String?
        var lastYear: String?

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "a finished month", period: .month(5, of: 2020), latestExport: "2021-01-01",
             window: "2020-05-01 → 2020-06-01, 2020-06-01",
             previous: "2020-04-01 → 2020-05-01, 2020-05-01", lastYear: "2019-05-01 → 2019-06-01, 2019-06-01"),
        Case(name: "February beside January, whole", period: .month(2, of: 2021), latestExport: "2021-06-01",
             window: "2021-02-01 → 2021-03-01, 2021-03-01",
             previous: "2021-01-01 → 2021-02-01, 2021-02-01", lastYear: "2020-02-01 → 2020-03-01, 2020-03-01"),
        Case(name: "a leap year beside a common one", period: .year(2020), latestExport: "2021-01-01",
             window: "2020-01-01 → 2021-01-01, 2021-01-01", lastYear: "2019-01-01 → 2020-01-01, 2020-01-01"),
        Case(name: "a year seen four weeks later", period: .year(2020), asOf: "2021-01-29", latestExport: "2021-02-20",
             window: "2020-01-01 → 2021-01-01, 2021-01-29", lastYear: "2019-01-01 → 2020-01-01, 2020-01-29"),
        Case(name: "a month seen ten days and ten hours later", period: .month(3, of: 2020), asOf: "2020-04-11 10:00",
             window: "2020-03-01 → 2020-04-01, 2020-04-11 10:00",
             previous: "2020-02-01 → 2020-03-01, 2020-03-11 10:00", lastYear: "2019-03-01 → 2019-04-01, 2019-04-11 10:00"),
        Case(name: "an unfinished month", period: .month(5, of: 2020), latestExport: "2020-05-21",
             window: "2020-05-01 → 2020-05-21, 2020-05-21",
             previous: "2020-04-01 → 2020-04-21, 2020-04-21", lastYear: "2019-05-01 → 2019-05-21, 2019-05-21"),
        Case(name: "an unfinished month at noon", period: .month(5, of: 2020), asOf: "2020-05-21 12:00", latestExport: "2020-05-25",
             window: "2020-05-01 → 2020-05-21 12:00, 2020-05-21 12:00",
             previous: "2020-04-01 → 2020-04-21 12:00, 2020-04-21 12:00", lastYear: "2019-05-01 → 2019-05-21 12:00, 2019-05-21 12:00"),
        Case(name: "30 days of March beside a February of 28", period: .month(3, of: 2021), latestExport: "2021-03-31",
             window: "2021-03-01 → 2021-03-31, 2021-03-31",
             previous: "2021-02-01 → 2021-03-01, 2021-03-01", lastYear: "2020-03-01 → 2020-03-31, 2020-03-31"),
        Case(name: "an unfinished year after a leap day", period: .year(2020), latestExport: "2020-03-02",
             window: "2020-01-01 → 2020-03-02, 2020-03-02", lastYear: "2019-01-01 → 2019-03-03, 2019-03-03"),
        Case(name: "nothing loaded at all", period: .quarter(2, of: 2020),
             window: "2020-04-01 → 2020-07-01, 2020-07-01",
             previous: "2020-01-01 → 2020-04-01, 2020-04-01", lastYear: "2019-04-01 → 2019-07-01, 2019-07-01"),
        Case(name: "no export reaches into the period", period: .month(5, of: 2020), latestExport: "2020-05-01",
             window: "2020-05-01 → 2020-06-01, 2020-06-01",
             previous: "2020-04-01 → 2020-05-01, 2020-05-01", lastYear: "2019-05-01 → 2019-06-01, 2019-06-01"),
        Case(name: "January to April has no period before", period: .toDate(through: 4, of: 2020), latestExport: "2021-01-01",
             window: "2020-01-01 → 2020-05-01, 2020-05-01", lastYear: "2019-01-01 → 2019-05-01, 2019-05-01"),
        Case(name: "a day in a leap year", period: CalendarDay(iso: "2020-02-29").map(Period.day), latestExport: "2021-01-01",
             window: "2020-02-29 → 2020-03-01, 2020-03-01",
             previous: "2020-02-28 → 2020-02-29, 2020-02-29", lastYear: "2019-02-28 → 2019-03-01, 2019-03-01"),
    ]

    @Test(arguments: cases)
    func `periods are compared at the same age`(_ example: Case) throws {
        let windows = try SummaryPlan.windows(
            for: #require(example.period), asOf: example.asOf.map(instant), latestExport: example.latestExport.map(instant), zone: .shanghai)
        #expect(describe(windows.period) == example.window)
        #expect(windows.previous.map(describe) == example.previous)
        #expect(windows.lastYear.map(describe) == example.lastYear)
    }

    @Test(arguments: ["2020-05-01", "2020-04-30 23:59"])
    func `an as-of before which nothing happened is refused`(asOf: String) throws {
        let may = try #require(Period.month(5, of: 2020))
        #expect(throws: ReportingError.asOfNotAfterStart(may, asOf: try instant(asOf), .shanghai)) {
            try SummaryPlan.windows(for: may, asOf: instant(asOf), latestExport: nil, zone: .shanghai)
        }
    }

    @Test func `January and February stand together beside a February`() throws {
        let windows = try SummaryPlan.windows(for: #require(.month(2, of: 2020)), latestExport: instant("2020-02-20"), zone: .shanghai)
        let both = try #require(windows.januaryFebruary)
        #expect(describe(both.thisYear) == "2020-01-01 → 2020-02-20, 2020-02-20")
        #expect(describe(both.lastYear) == "2019-01-01 → 2019-02-20, 2019-02-20")
        let march = try SummaryPlan.windows(for: #require(.month(3, of: 2020)), latestExport: nil, zone: .shanghai)
        #expect(march.januaryFebruary == nil)
    }

    @Test func `a January and a February are compared with last year's days about Spring Festival`() throws {
        let february = try SummaryPlan.windows(for: #require(.month(2, of: 2021)), latestExport: nil, zone: .shanghai)
        #expect(february.springFestival.map(describe) == "2020-01-14 → 2020-02-11, 2020-02-11")
        let january = try SummaryPlan.windows(for: #require(.month(1, of: 2021)), latestExport: instant("2021-01-11"), zone: .shanghai)
        #expect(january.springFestival.map(describe) == "2019-12-14 → 2019-12-24, 2019-12-24")
        for other in [Period.month(3, of: 2021), .year(2021), .toDate(through: 2, of: 2021)] {
            #expect(try SummaryPlan.windows(for: #require(other), latestExport: nil, zone: .shanghai).springFestival == nil)
        }
    }

    @Test func `summer time moves no cut-off off midnight`() throws {
        let zone = try #require(ReportingZone(identifier: "America/New_York"))
        let asOf = zone.startOfDay(try day("2020-03-20"))
        let windows = try SummaryPlan.windows(for: #require(.month(3, of: 2020)), asOf: asOf, latestExport: nil, zone: zone)
        #expect(windows.previous?.asOf == zone.startOfDay(try day("2020-02-20")))
        #expect(windows.period.days.count == windows.previous?.days.count)
    }

    @Test func `a window counts the day that its cut falls into`() throws {
        let noon = try SummaryPlan.windows(for: #require(.month(5, of: 2020)), asOf: instant("2020-05-21 12:00"), latestExport: nil, zone: .shanghai)
        #expect(noon.period.days.count == 21)
        #expect(noon.period.isUnfinished)
        let year = try SummaryPlan.windows(for: #require(.year(2020)), asOf: instant("2020-03-01"), latestExport: nil, zone: .shanghai)
        #expect(year.period.months == ["2020-01", "2020-02"])
    }

    private func describe(_ window: SummaryWindow) -> String {
        func text(_ instant: Instant) -> String {
            let clock = ReportingZone.shanghai.wallClock(instant)
            return clock.hasSuffix(" 00:00:00") ? String(clock.prefix(10)) : String(clock.prefix(16))
        }
        return "\(text(window.start)) → \(text(window.cut)), \(text(window.asOf))"
    }
}

import Testing
import Tickets

@Suite struct ReportingZoneTests {
    @Test func `Shanghai is eight hours ahead and its midnight is the end of the day before`() throws {
        let zone = ReportingZone.shanghai
        let newYear = try #require(CalendarDay(iso: "2021-01-01"))
        #expect(zone.startOfDay(newYear).seconds == 1_609_430_400)
        #expect(zone.iso8601(zone.startOfDay(newYear)) == "2021-01-01T00:00:00+08:00")
        #expect(zone.lastSecond(of: newYear.advanced(by: -1)) == zone.startOfDay(newYear).adding(seconds: -1))
        #expect(zone.day(of: zone.startOfDay(newYear).adding(seconds: -1)).description == "2020-12-31")
    }

    @Test func `the fixed offset agrees with the zone table from 1992 on`() throws {
        let zone = ReportingZone.shanghai
        for year in 1992...2030 {
            for month in 1...12 {
                let day = try #require(CalendarDay(year: year, month: month, day: 1))
                #expect(zone.offset(at: zone.startOfDay(day)) == 28_800)
            }
        }
        // Shanghai had summer time in 1990.
        #expect(zone.offset(at: zone.startOfDay(try #require(CalendarDay(iso: "1990-07-01")))) == 32_400)
    }

    @Test func `a day that begins or ends summer time has its own length`() throws {
        let zone = try #require(ReportingZone(identifier: "America/New_York"))
        let spring = try #require(CalendarDay(iso: "2020-03-08")), autumn = try #require(CalendarDay(iso: "2020-11-01"))
        #expect(zone.startOfDay(spring.advanced(by: 1)).seconds - zone.startOfDay(spring).seconds == 23 * 3600)
        #expect(zone.startOfDay(autumn.advanced(by: 1)).seconds - zone.startOfDay(autumn).seconds == 25 * 3600)
        // 01:30 comes twice and means the first; 02:30 in spring does not exist and is read with the offset before.
        #expect(zone.iso8601(zone.instant(autumn, secondOfDay: 5400)) == "2020-11-01T01:30:00-04:00")
        #expect(zone.iso8601(zone.instant(spring, secondOfDay: 9000)) == "2020-03-08T03:30:00-04:00")
    }

    @Test func `an unknown zone is none`() {
        #expect(ReportingZone(identifier: "Asia/Nowhere") == nil)
    }
}

import Foundation
import Testing
@testable import Tickets

@Suite struct SpringFestivalTests {
    @Test func `the dates are those of the Chinese calendar`() throws {
        var chinese = Calendar(identifier: .chinese)
        chinese.timeZone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
        for year in 2010...2035 {
            let day = try #require(SpringFestival.day(year))
            let noon = Date(timeIntervalSince1970: Double(ReportingZone.shanghai.startOfDay(day).seconds) + 43_200)
            let parts = chinese.dateComponents([.month, .day], from: noon)
            #expect(parts.month == 1 && parts.day == 1, "\(day)")
        }
    }

    @Test func `a window near it is compared with the one that lies as far from last year's`() throws {
        let february = try #require(Period.month(2, of: 2021))
        let aligned = try #require(SpringFestival.lastYear(of: february.start..<february.end))
        #expect("\(aligned.lowerBound) \(aligned.upperBound)" == "2020-01-14 2020-02-11")
        let june = try #require(Period.month(6, of: 2021))
        #expect(SpringFestival.lastYear(of: june.start..<june.end) == nil)
    }
}

import Foundation
import Testing
import TestSupport
@testable import Tickets

@Suite struct CalendarNoticeTests {
    @Test(.enabled(if: OfficialCalendar.isPresent, "\(SharedData.absence)"))
    func `the migration holds the published notices of 2007 to 2026, day for day`() throws {
        let migrated = try CalendarNotice.notices(inMigration: OfficialCalendar.migration("0002_work_calendar"))
        let published = try OfficialCalendar.published()
        #expect(migrated.map(\.year) == Array(2007...2026))
        #expect(migrated.map(\.revision) == published.prefix(20).map(\.revision))
        for (ours, theirs) in zip(migrated, published) {
            #expect(Set(ours.days) == Set(theirs.days), "\(theirs.year)")
            #expect(ours.days.count == theirs.days.count, "\(theirs.year)")
        }
        #expect(published.last?.days.isEmpty == true)
    }

    @Test func `the years that the migration announces are those whose days it lists`() throws {
        let sql = try OfficialCalendar.migration("0002_work_calendar")
        let announced = sql.matches(of: /\((\d{4}), (\d)\)/).map { [$0.1, $0.2] }
        let listed = CalendarNotice.notices(inMigration: sql).map { ["\($0.year)", "\($0.revision)"] }
        #expect(announced.map { $0.map(String.init) } == listed)
    }

    @Test func `a notice is read from its published shape`() throws {
        let json = #"""
            {"year": 2019, "papers": ["a", "b"], "days": [{"name": "元旦", "date": "2018-12-29", "isOffDay": false}]}
            """#
        let notice = try JSONDecoder().decode(CalendarNotice.self, from: Data(json.utf8))
        #expect(try notice == CalendarNotice(year: 2019, revision: 2,
                                             days: [.init(.on("2018-12-29"), isWorkday: true, name: "元旦")]))
    }

    @Test func `a day that the calendar does not have is refused`() {
        let json = #"{"year": 2019, "days": [{"name": "?", "date": "2019-02-29", "isOffDay": true}]}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(CalendarNotice.self, from: Data(json.utf8)) }
    }
}

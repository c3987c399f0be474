import Testing
import TestSupport
@testable import Tickets

@Suite struct WorkCalendarTests {
    static let receipts: [(received: String, due: [Int: String])] = [
        ("2020-01-19", [2: "2020-01-21", 5: "2020-02-03", 10: "2020-02-10", 15: "2020-02-17"]),
        ("2020-01-23", [2: "2020-02-04", 5: "2020-02-07", 10: "2020-02-14", 15: "2020-02-21"]),
        ("2020-09-30", [2: "2020-10-10", 5: "2020-10-14", 10: "2020-10-21", 15: "2020-10-28"]),
        ("2020-12-11", [2: "2020-12-15", 5: "2020-12-18", 10: "2020-12-25", 15: "2021-01-04"]),
        ("2022-12-30", [2: "2023-01-04", 5: "2023-01-09", 10: "2023-01-16", 15: "2023-01-28"]),
        ("2026-02-13", [2: "2026-02-24", 5: "2026-02-27", 10: "2026-03-05", 15: "2026-03-12"]),
        ("2026-09-30", [2: "2026-10-09", 5: "2026-10-13", 10: "2026-10-20", 15: "2026-10-27"]),
    ]

    static let years = [2018: 250, 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248]

    @Test(arguments: receipts)
    func `deadlines fall where the notices put them`(receipt: (received: String, due: [Int: String])) throws {
        try expectDeadlines(receipt, by: OfficialCalendar.migrated())
    }

    @Test(.enabled(if: OfficialCalendar.isPresent, "\(SharedData.absence)"),
          arguments: receipts)
    func `the published files give the same deadlines`(receipt: (received: String, due: [Int: String])) throws {
        try expectDeadlines(receipt, by: WorkCalendar(notices: OfficialCalendar.published()))
    }

    private func expectDeadlines(_ receipt: (received: String, due: [Int: String]), by calendar: WorkCalendar) throws {
        let received = try CalendarDay.on(receipt.received)
        for (n, expected) in receipt.due {
            let due = calendar.workday(n, after: received)
            #expect(due.day.description == expected, "\(receipt.received) + \(n)")
            #expect(!due.isProvisional)
        }
    }

    @Test(arguments: years)
    func `a year has its number of working days`(year: Int, count: Int) throws {
        #expect(try OfficialCalendar.migrated().workdays(in: year) == count)
    }

    @Test(.enabled(if: OfficialCalendar.isPresent, "\(SharedData.absence)"),
          arguments: years)
    func `the published files give the same number`(year: Int, count: Int) throws {
        #expect(try WorkCalendar(notices: OfficialCalendar.published()).workdays(in: year) == count)
    }

    @Test func `a make-up day may stand in the notice of the next year`() throws {
        let calendar = try OfficialCalendar.migrated()
        #expect(try calendar.isWorkday(.on("2018-12-29")))
        #expect(try !calendar.isWorkday(.on("2018-12-31")))
        #expect(try calendar.workday(1, after: .on("2018-12-28")).day == .on("2018-12-29"))
    }

    @Test func `a notice does not announce the year before it`() throws {
        let calendar = try OfficialCalendar.migrated()
        #expect(try calendar.isWorkday(.on("2006-12-30")))
        #expect(try !calendar.isAnnounced(.on("2006-12-30")))
        #expect(calendar.announcedThrough == 2026)
    }

    @Test func `2027 is not announced: weekends only, and provisional`() throws {
        let calendar = try OfficialCalendar.migrated()
        #expect(try !calendar.isAnnounced(.on("2027-01-01")))
        #expect(try calendar.isWorkday(.on("2027-01-01")), "a Friday of which nobody has said that it is off")
        let due = try calendar.workday(2, after: .on("2026-12-30"))
        #expect(try due.day == .on("2027-01-01"))
        #expect(due.isProvisional)
        #expect(try !calendar.workday(1, after: .on("2026-12-30")).isProvisional)
        #expect(calendar.workdays(in: 2027) == 261)
    }

    @Test func `a deadline that only walks over an unannounced year is provisional too`() throws {
        let calendar = WorkCalendar(days: [:], announcedYears: [2024, 2026])
        #expect(try calendar.workday(300, after: .on("2024-12-31")).isProvisional)
        #expect(try !calendar.workday(1, after: .on("2025-12-31")).isProvisional)
    }

    @Test func `the n-th working day and the count of working days are each other's inverse`() throws {
        let calendar = try OfficialCalendar.migrated()
        for received in try stride(from: CalendarDay.on("2005-11-01"), through: .on("2028-02-01"), by: 9) {
            for n in [1, 2, 15, 300] {
                let due = calendar.workday(n, after: received).day
                #expect(calendar.isWorkday(due))
                #expect(calendar.workdays(from: received.advanced(by: 1), until: due.advanced(by: 1)) == n)
            }
        }
    }

    @Test func `counting day by day gives the same as the table`() throws {
        let calendar = try OfficialCalendar.migrated()
        let exceptions = try CalendarNotice.notices(inMigration: OfficialCalendar.migration("0002_work_calendar"))
            .flatMap(\.days).reduce(into: [:]) { $0[$1.day] = $1.isWorkday }
        for day in try CalendarDay.on("2005-12-01")..<CalendarDay.on("2028-02-01") {
            #expect(calendar.isWorkday(day) == exceptions[day] ?? !day.isWeekend, "\(day)")
        }
    }

    @Test func `without any notice there are weekends`() throws {
        let calendar = WorkCalendar(notices: [])
        #expect(try calendar.workday(5, after: .on("2020-01-03")).day == .on("2020-01-10"))
        #expect(try calendar.workday(1, after: .on("1960-01-01")).day == .on("1960-01-04"))
        #expect(calendar.announcedThrough == nil)
    }

    @Test func `a revised notice replaces the earlier one whole`() throws {
        let first = try CalendarNotice(year: 2019, days: [.init(.on("2019-05-01"), isWorkday: false, name: "劳动节"),
                                                          .init(.on("2019-05-02"), isWorkday: false, name: "劳动节")])
        let second = try CalendarNotice(year: 2019, revision: 2, days: [.init(.on("2019-05-01"), isWorkday: false, name: "劳动节")])
        for notices in [[first, second], [second, first]] {
            #expect(try WorkCalendar(notices: notices).isWorkday(.on("2019-05-02")))
        }
    }
}

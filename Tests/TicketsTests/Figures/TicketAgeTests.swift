import Testing
@testable import Tickets

/// Ages in working days, by the official calendar of 2020.
@Suite struct TicketAgeTests {
    private let zone = ReportingZone.shanghai

    private func age(_ received: String, closed: String? = nil, due: String? = nil, asOf: String = "2020-12-31", hour: Int64 = 24,
                     standing: Standing = .closedOnTime, hasCertainTime: Bool = true) throws -> TicketAge {
        func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }
        let cut = zone.startOfDay(try day(asOf)).adding(seconds: hour * 3600)
        return try AgeCounter(calendar: OfficialCalendar.migrated(), asOf: cut, zone: zone).age(
            received: day(received), due: due.map(day), closed: closed.map(day), hasCertainTime: hasCertainTime, standing: standing)
    }

    @Test(arguments: [
        ("2020-05-06", "2020-05-06", 0), ("2020-05-06", "2020-05-07", 1), ("2020-05-06", "2020-05-09", 3),
        // 2020-05-09 is a working Saturday, 2020-05-10 a free Sunday.
        ("2020-05-06", "2020-05-10", 4), ("2020-05-06", "2020-05-11", 4),
        // The Spring Festival: off from 24 January to 2 February.
        ("2020-01-23", "2020-01-24", 1), ("2020-01-23", "2020-02-03", 1), ("2020-01-23", "2020-02-04", 2), ("2020-01-23", "2020-02-14", 10),
        ("2020-01-25", "2020-01-25", 0), ("2020-01-25", "2020-01-26", 1),
    ])
    func `a closing belongs to the working day by whose end it had happened`(received: String, closed: String, workingDay: Int) throws {
        #expect(try age(received, closed: closed).curve == .closed(workingDay: workingDay))
    }

    @Test func `an open ticket is known for as many whole working days as have passed`() throws {
        #expect(try age("2020-05-06", asOf: "2020-05-06", standing: .openNotDue).curve == .open(workingDays: 0))
        #expect(try age("2020-05-06", asOf: "2020-05-10", standing: .openNotDue).curve == .open(workingDays: 3))
    }

    @Test func `of a cut-off within a day that day is not over`() throws {
        #expect(try age("2020-05-06", asOf: "2020-05-06", hour: 11, standing: .openNotDue).curve == nil)
        #expect(try age("2020-05-06", closed: "2020-05-06", asOf: "2020-05-06", hour: 11).curve == nil)
        #expect(try age("2020-05-06", closed: "2020-05-08", asOf: "2020-05-08", hour: 11).curve == .open(workingDays: 1))
    }

    @Test func `a closing without a certain time, and an excluded ticket, tell nothing`() throws {
        #expect(try age("2020-05-06", closed: "2020-05-07", hasCertainTime: false).curve == nil)
        #expect(try age("2020-05-06", standing: .excluded).curve == nil)
    }

    @Test(arguments: [
        ("2020-05-08", "2020-05-08", OverdueBand.oneToThree), ("2020-05-08", "2020-05-12", .oneToThree), ("2020-05-08", "2020-05-13", .fourToSeven),
        ("2020-05-08", "2020-05-18", .fourToSeven), ("2020-05-08", "2020-05-19", .eightAndMore),
    ])
    func `a deadline is passed by the working days after it, at least one`(due: String, closed: String, band: OverdueBand) throws {
        #expect(try age("2020-04-20", closed: closed, due: due, standing: .closedLate).overdue == .closedLate(band))
        #expect(try age("2020-04-20", due: due, asOf: closed, standing: .openOverdue).overdue == .openOverdue(band))
    }
}

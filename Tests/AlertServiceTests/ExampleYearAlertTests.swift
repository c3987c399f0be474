import Alerting
import AlertService
import Notifications
import TestSupport
import Testing
import TicketStore
import Tickets

/// The example year, as it is and with one department stopped for two weeks.
@Suite(.verifiedTallies) struct ExampleYearAlertTests {
    private let tickets: ExampleTickets
    private let stopped: Range<CalendarDay>

    init() throws {
        tickets = try ExampleTickets()
        let first = try #require(CalendarDay(iso: "2020-07-06"))
        stopped = first..<first.advanced(by: 14)
    }

    /// An office that has imported the state at the end of a day.
    private func office(through day: String, isStopped: Bool = true) async throws -> StoredOffice {
        let office = try await StoredOffice.make()
        try await take(day, into: office, isStopped: isStopped)
        return office
    }

    private func take(_ day: String, into office: StoredOffice, isStopped: Bool = true) async throws {
        let text = tickets.export(through: try office.day(day), stopped: isStopped ? stopped : nil)
        try await office.take("12345_\(day.replacing("-", with: "")).csv", text)
    }

    @Test func `the example year raises no alert until August, and an archive that is judged years later lacks no export`() async throws {
        let office = try await StoredOffice.make()
        for day in ["2020-06-30", "2020-07-31", "2020-08-31"] {
            try await take(day, into: office, isStopped: false)
            let (report, letters) = try await office.check(after: day)
            #expect(report.open.filter(\.isFiring).isEmpty && letters.isEmpty,
                    "\(day): \(report.day) \(letters.map { [$0.title, $0.text] })")
        }
        let (report, letters) = try await office.check(after: "2026-03-01")
        #expect("\(report.day)" == "2020-08-31" && report.open.filter(\.isFiring).isEmpty && letters.isEmpty)
    }

    @Test func `a department that stops for two weeks raises exactly one message, however often it is judged`() async throws {
        let office = try await office(through: "2020-07-19")
        let (report, letters) = try await office.check(after: "2020-07-19")
        #expect(letters.count == 1, "\(letters.map { [$0.title, $0.text, "\($0.facts)"] })")
        let letter = try #require(letters.first)
        #expect(letter.kind == .firing && letter.labels.series == tickets.department && letter.text.contains(tickets.department))
        #expect(report.open.contains { $0.isFiring && $0.key.unit == StoredAlert.Unit(level: "department", name: tickets.department) })
        // A restart repeats nothing.
        for _ in 0..<2 { #expect(try await office.check(after: "2020-07-19").letters.isEmpty) }
    }

    @Test func `judged every day it is told once, repeated after a week, and its end is told`() async throws {
        let office = try await StoredOffice.make()
        var told: [String] = [], day = stopped.lowerBound
        while day < stopped.lowerBound.advanced(by: 30) {
            try await take("\(day)", into: office)
            told += try await office.check(after: "\(day)").letters.map { "\($0.kind.rawValue) \($0.labels.series)" }
            day = day.advanced(by: 1)
        }
        let department = tickets.department
        #expect(told.first == "firing \(department)" && told.last == "resolved \(department)", "\(told)")
        #expect(told.count { $0.hasPrefix("firing") } == 1 && told.count { $0.hasPrefix("resolved") } == 1, "\(told)")
    }

    @Test func `what somebody takes care of is not repeated, and its end is told all the same`() async throws {
        let office = try await office(through: "2020-07-19")
        let (report, letters) = try await office.check(after: "2020-07-19")
        #expect(letters.count == 1)
        let now = office.zone.instant(try office.day("2020-07-20"), secondOfDay: 36_000)
        for alert in report.open where alert.isFiring {
            let number = try #require(alert.number)
            _ = try await office.service.note(.acknowledge, on: number, by: "王五", note: "已派人", at: now, channels: office.channels)
            #expect(try await office.service.story(of: number, at: now).alert.acknowledged?.name == "王五")
        }
        var told: [String] = []
        for day in ["2020-07-27", "2020-08-03"] {
            try await take(day, into: office)
            told += try await office.check(after: day).letters.map(\.kind.rawValue)
        }
        #expect(told == ["resolved"])
    }

    @Test func `an accepted pace ends the alert and raises no other`() async throws {
        let office = try await office(through: "2020-07-19")
        let open = try await office.check(after: "2020-07-19").report.open.filter(\.isFiring)
        let now = office.zone.instant(try office.day("2020-07-20"), secondOfDay: 36_000)
        for alert in open {
            _ = try await office.service.note(.accept, on: try #require(alert.number), by: "王五", note: "人员减半", at: now,
                                              channels: office.channels)
        }
        #expect(try await office.service.alerts().filter(\.isFiring).isEmpty)
        #expect(try await office.check(after: "2020-07-19").letters.isEmpty)
        #expect(try await office.service.alerts(endedToo: true).contains { $0.state == "accepted" })
    }

    @Test func `a silence keeps messages back, and events are kept`() async throws {
        let office = try await office(through: "2020-07-19")
        let now = office.zone.instant(try office.day("2020-07-19"), secondOfDay: 36_000)
        try await office.service.silence(rule: nil, nil, through: try office.day("2020-12-31"), by: "王五", note: "搬迁", at: now)
        let (report, letters) = try await office.check(after: "2020-07-19")
        let alert = try #require(report.open.first { $0.isFiring })
        #expect(letters.isEmpty)
        let story = try await office.service.story(of: try #require(alert.number), at: now.adding(seconds: 86_400))
        #expect(story.events.map(\.kind).contains("fired") && story.events.contains { $0.numbers["expected"] != nil })
        #expect(story.detail.map { $0.contributions.isEmpty } == false)
    }

    @Test func `an export that is late raises one message about the data and withholds the others`() async throws {
        let office = try await StoredOffice.make()
        for day in ["2020-07-15", "2020-07-16", "2020-07-17"] { try await take(day, into: office, isStopped: false) }
        #expect(try await office.check(after: "2020-07-17").letters.isEmpty)
        let (report, letters) = try await office.check(after: "2020-07-21")
        #expect(report.defects.map(\.name) == ["missing"] && letters.map(\.kind) == [.data])
        #expect(try await office.check(after: "2020-07-21").letters.isEmpty)
        try await take("2020-07-22", into: office, isStopped: false)
        #expect(try await office.check(after: "2020-07-22").letters.map(\.kind) == [.resolved])
    }
}

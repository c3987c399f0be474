import Testing
import Tickets
@testable import Alerting

@Suite struct TicketHistoryTests {
    private func ledger(_ history: TicketHistory) throws -> (ExposureLedger, WorkDays) {
        let days = WorkDays(from: try #require(history.firstDay), through: history.through, calendar: history.calendar)
        return (ExposureLedger(history, days), days)
    }

    private func atRisk(_ history: TicketHistory) throws -> [String] {
        let (ledger, days) = try ledger(history)
        return (0..<days.count).flatMap { day in
            ledger[day].map { "\("\(days.day(day))".suffix(2)):\($0.atRisk)-\($0.closed)" }
        }
    }

    @Test func `a ticket is at risk from its receipt to its closing`() throws {
        let rows = [try TestOffice.row("1", received: "2024-03-04", closed: [("2024-03-06", reopened: nil)])]
        #expect(try atRisk(TestOffice.history(rows, through: "2024-03-08")) == ["04:1-0", "05:1-0", "06:1-1"])
    }

    @Test func `a reopened ticket is at risk again from the day after`() throws {
        let closed: [(String, reopened: String?)] = [("2024-03-05", reopened: "2024-03-06"), ("2024-03-08", reopened: nil)]
        let rows = [try TestOffice.row("1", received: "2024-03-04", closed: closed)]
        #expect(try atRisk(TestOffice.history(rows, through: "2024-03-09")) == ["04:1-0", "05:1-1", "07:1-0", "08:1-1"])
    }

    @Test func `closed, reopened and closed on one day is closed once`() throws {
        let closed: [(String, reopened: String?)] = [("2024-03-05", reopened: "2024-03-05"), ("2024-03-05", reopened: nil)]
        let rows = [try TestOffice.row("1", received: "2024-03-04", closed: closed)]
        #expect(try atRisk(TestOffice.history(rows, through: "2024-03-06")) == ["04:1-0", "05:1-1"])
    }

    @Test func `what is not closed within sixty working days is at risk no more`() throws {
        let rows = [try TestOffice.row("1", received: "2024-03-04"), try TestOffice.row("2", received: "2024-08-01")]
        let history = try TestOffice.history(rows, through: "2024-08-01")
        let (ledger, days) = try ledger(history)
        let last = try #require((0..<days.count - 1).last { !ledger[$0].isEmpty })
        #expect(TestOffice.calendar.workdays(from: try .on("2024-03-05"), until: days.day(last).advanced(by: 1)) == 60)
    }

    @Test func `what happened after the last day is not known, and an early closing counts at the receipt`() throws {
        let rows = [
            try TestOffice.row("1", received: "2024-03-04", closed: [("2024-03-09", reopened: nil)]),
            try TestOffice.row("2", received: "2024-03-05", closed: [("2024-03-01", reopened: nil)]),
            try TestOffice.row("3", received: "2024-03-20"),
        ]
        let history = try TestOffice.history(rows, through: "2024-03-05")
        #expect(history.ticketCount == 2)
        #expect(try atRisk(history) == ["04:1-0", "05:1-0", "05:1-1"])
    }

    @Test func `a level without names is not monitored beside the office`() throws {
        let history = try TestOffice.history([try TestOffice.row("1", received: "2024-03-04")], through: "2024-03-05")
        #expect(history.isMonitored(.department) && !history.isMonitored(.community) && !history.isMonitored(.district))
    }

    @Test func `overdue tickets are listed by number, the longest overdue first`() throws {
        let rows = [
            try TestOffice.row("A", received: "2024-03-01", due: "2024-03-06"),
            try TestOffice.row("B", received: "2024-03-01", due: "2024-03-05"),
            try TestOffice.row("C", received: "2024-03-01", due: "2024-03-05", closed: [("2024-03-08", reopened: nil)]),
            try TestOffice.row("D", received: "2024-03-01", due: "2024-03-05", closed: [("2024-03-04", reopened: "2024-03-07")]),
        ]
        #expect(try TestOffice.history(rows, through: "2024-03-10").overdue(.office).map(\.number) == ["B", "D", "A"])
    }

    @Test func `a timeline tells every closing and its reopening`() throws {
        let zone = ReportingZone.shanghai
        var ticket = Ticket(number: TicketNumber(base: "0826"), receivedAt: zone.instant(try .on("2024-03-04")))
        ticket.closing = Closing(at: zone.instant(try .on("2024-03-08")))
        let undone = Closing(at: zone.instant(try .on("2024-03-05")))
        let reopened = zone.lastSecond(of: try .on("2024-03-06"))
        let event = TicketEvent(.reopened(undone: undone), occurredAt: reopened, seenAt: reopened.adding(seconds: 1))
        let row = TicketRow(Timeline(newest: ticket, firstSeenAt: ticket.receivedAt, highestRevision: 0, events: [event]), deadline: nil)
        #expect(row.number == "0826" && row.rounds.map(\.closing.at) == [undone.at, ticket.closing?.at])
        #expect(row.rounds.map { $0.reopenedAt != nil } == [true, false])
    }
}

import Testing
import Tickets
@testable import ExampleYear

@Suite struct ExampleYearTests {
    /// What the product's own arithmetic makes of the exports.
    private struct Told {
        var timelines: [Timeline] = []

        init(_ year: ExampleYear) {
            let zone = ReportingZone.shanghai
            var observations: [Substring: [Observation]] = [:]
            for export in year.exports() {
                let seenAt = zone.startOfDay(export.day.advanced(by: 1))
                for row in export.rows {
                    var ticket = Ticket(number: TicketNumber(base: String(row.number.prefix(19)),
                                                             revision: row.number.last?.wholeNumberValue.map { row.number.count > 19 ? $0 : 0 } ?? 0),
                                        receivedAt: row.receivedAt)
                    ticket.category = row.category
                    ticket.categoryText = row.category.label
                    ticket.departmentText = row.department
                    ticket.statedDeadline = row.dueAt.map { Deadline(at: $0) }
                    ticket.closing = row.closedAt.map { Closing(at: $0) }
                    observations[row.number.prefix(19), default: []].append(
                        Observation(ticket, columns: ColumnSet(Column.allCases), seenAt: seenAt))
                }
            }
            timelines = observations.values.compactMap { Timeline($0) }
        }

        func standings(asOf: Instant) -> [Standing: Int] {
            timelines.filter { $0.newest.receivedAt < asOf }.reduce(into: [:]) { counts, timeline in
                let standing = Standing(closing: timeline.closing(before: asOf), deadline: timeline.newest.statedDeadline,
                                        isExcluded: false, asOf: asOf)
                counts[standing, default: 0] += 1
            }
        }
    }

    private func startOfMonth(_ month: Int, year: Int) throws -> Instant {
        try ReportingZone.shanghai.startOfDay(#require(Period.month(month, of: year)).end)
    }

    @Test(arguments: Array(2007...2028) + [1999, 2100])
    func `any year adds up`(year: Int) throws {
        let told = try Told(ExampleYear(year: year, calendar: officialCalendar()))
        #expect(told.timelines.count == ExampleTotals.received)
        #expect(told.timelines.reduce(into: [:]) { $0[$1.newest.category, default: 0] += 1 } == ExampleTotals.byCategory)
        let standings = try told.standings(asOf: startOfMonth(12, year: year))
        #expect(standings[.openNotDue] == ExampleTotals.open)
        #expect(standings[.openOverdue] == nil)
        #expect(standings[.openWithoutDeadline] == nil)
        #expect(standings[.closedWithoutDeadline] == ExampleTotals.byCategory[.praise])

        let events = told.timelines.flatMap(\.events).reduce(into: [:]) { $0[name(of: $1.kind), default: 0] += 1 }
        #expect(events == ["reopened": ExampleTotals.reopenings, "corrected": ExampleTotals.corrections,
                           "transferred": ExampleTotals.transfers, "reclassified": ExampleTotals.reclassifications,
                           "deadlineChanged": ExampleTotals.extensions])
    }

    private func name(of kind: TicketEvent.Kind) -> String {
        switch kind {
        case .reopened: "reopened"
        case .corrected: "corrected"
        case .transferred: "transferred"
        case .reclassified: "reclassified"
        case .deadlineChanged: "deadlineChanged"
        case .withdrawn: "withdrawn"
        }
    }

    @Test func `a few percent are closed late, and some are overdue at the ends of months`() throws {
        let told = try Told(ExampleYear(year: 2020, calendar: officialCalendar()))
        let late = try told.standings(asOf: startOfMonth(12, year: 2020))[.closedLate] ?? 0
        #expect((80...180).contains(late))
        let overdue = try (1...12).map { try told.standings(asOf: startOfMonth($0, year: 2020))[.openOverdue] ?? 0 }
        #expect(overdue.count { $0 > 0 } >= 8)
        #expect(overdue.last == 0)
    }

    @Test func `the first export has a receipt of its own day, and every day has an export`() throws {
        for year in 2007...2028 {
            let exports = try ExampleYear(year: year, calendar: officialCalendar()).exports()
            #expect(exports.count == Period.year(year)?.dayCount)
            #expect(exports.first?.rows.isEmpty == false, "\(year)")
        }
    }

    @Test(arguments: [1991, 9999, 0])
    func `a year that dates cannot be written for is refused`(year: Int) throws {
        let calendar = try officialCalendar()
        #expect(throws: ExampleYearError.self) { try ExampleYear(year: year, calendar: calendar) }
    }
}

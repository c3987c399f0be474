import Statistics
import TestSupport
import Testing
import Tickets
@testable import Alerting

@Suite struct OnTimeRuleTests {
    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `the absolute rule fires where the reference does`() throws {
        for row in try GoldenTable("rule_r1").rows {
            let share = Share(row.count("on_time"), of: row.count("due")), least = row.number("X")
            #expect(OnTimeRules.isBelow(share, least) == row.isSet("fires"), "\(share) \(least)")
            #expect((share.total >= 5 && share.wilson().upper < least) == row.isSet("fires_confident"))
        }
    }

    @Test(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
    func `a drop of five points fires where the reference does`() throws {
        for row in try GoldenTable("newcombe_diff").rows {
            let now = Share(row.count("x_cur"), of: row.count("n_cur")), then = Share(row.count("x_cmp"), of: row.count("n_cmp"))
            #expect((OnTimeRules.clearDrop(now, from: then, 0.05) != nil) == row.isSet("rule_drop5pp_fires"), "\(now) \(then)")
        }
    }

    @Test func `a share is counted from the tickets that came due, on time until they were reopened`() throws {
        let rows = [
            try TestOffice.row("1", received: "2024-03-01", due: "2024-03-08", closed: [("2024-03-05", reopened: nil)]),
            try TestOffice.row("2", received: "2024-03-01", due: "2024-03-08", closed: [("2024-03-09", reopened: nil)]),
            try TestOffice.row("3", received: "2024-03-01", due: "2024-03-08", closed: [("2024-03-06", reopened: "2024-03-12")]),
            try TestOffice.row("4", received: "2024-03-01", due: "2024-03-20"),
        ]
        let book = try #require(RuleBook(try TestOffice.history(rows, through: "2024-03-15"), rules: []))
        let window = try CalendarDay.on("2024-03-01")..<CalendarDay.on("2024-03-16")
        #expect(book.onTime(.office, due: window, known: try .on("2024-03-11")) == Share(2, of: 3))
        #expect(book.onTime(.office, due: window, known: try .on("2024-03-12")) == Share(1, of: 3))
        #expect(book.onTime(Series(.department, "城管局"), due: window, known: try .on("2024-03-15")) == Share(1, of: 3))
    }

    @Test func `an alert below the threshold ends five working days after the share has recovered by a point`() throws {
        var rows = try TestOffice.cohort(due: "2024-03-08", onTime: 10, of: 40)
        for day in 18...29 { rows += try TestOffice.cohort(due: "2024-03-\(day)", onTime: 100, of: 100) }
        let history = try TestOffice.history(rows, through: "2024-03-29")
        let book = try #require(RuleBook(history, rules: []))
        let episodes = RuleReplay.episodes(.onTimeBelow(least: 0.9, days: 14), .office, book,
                                           days: try .on("2024-03-01")..<(try .on("2024-03-30")))
        let episode = try #require(episodes.first)
        #expect(episodes.count == 1)
        #expect(episode.firedOn == (try .on("2024-03-08")))
        // From the 20th on 91 % and more were on time; the 26th is the fifth such working day.
        #expect(episode.endedOn == (try .on("2024-03-26")), "\(episode)")
    }

    @Test func `three bad working days in a row fire, a weekend between them or not`() throws {
        let rows = try ["2024-03-07", "2024-03-08", "2024-03-11"].flatMap { try TestOffice.cohort(due: $0, onTime: 4, of: 5) }
        let book = try #require(RuleBook(try TestOffice.history(rows, through: "2024-03-12"), rules: []))
        let rule = Rule.onTimeBelowInARow(least: 0.9, workdays: 3)
        #expect(book.verdict(rule, .office, on: try .on("2024-03-08"))?.holds == false)
        #expect(book.verdict(rule, .office, on: try .on("2024-03-11"))?.holds == true)
        #expect(book.verdict(rule, .office, on: try .on("2024-03-12"))?.holds == false)
    }

    @Test func `a drop is measured against as many working days before`() throws {
        let rows = try TestOffice.cohort(due: "2024-09-10", onTime: 95, of: 100) + TestOffice.cohort(due: "2024-09-24", onTime: 60, of: 100)
        let book = try #require(RuleBook(try TestOffice.history(rows, through: "2024-09-27"), rules: []))
        let verdict = try #require(book.verdict(.onTimeDropped(drop: 0.05, days: 14), .office, on: try .on("2024-09-27")))
        guard case .dropped(let now, let then, _, let window, let before) = verdict.reason else {
            Issue.record("\(verdict)")
            return
        }
        #expect(verdict.holds && now == Share(60, of: 100) && then == Share(95, of: 100))
        let workdays = [window, before].map { TestOffice.calendar.workdays(from: $0.lowerBound, until: $0.upperBound) }
        #expect(workdays[0] == workdays[1])
    }

    @Test func `near Spring Festival last year's window is the measure`() throws {
        let window = try CalendarDay.on("2025-01-27")..<CalendarDay.on("2025-02-10")
        let earlier = try #require(SpringFestival.lastYear(of: window))
        // 2025-01-29 and 2024-02-10.
        #expect(earlier.lowerBound == (try .on("2024-02-08")) && earlier.count == window.count)
        #expect(SpringFestival.lastYear(of: try .on("2025-06-01")..<(try .on("2025-06-15"))) == nil)
    }

    @Test func `a backlog is counted at the end of each day, the due day's own end included`() throws {
        let rows = try TestOffice.cohort(due: "2024-03-08", onTime: 4, of: 10)
        let book = try #require(RuleBook(try TestOffice.history(rows, through: "2024-03-12"), rules: []))
        let rule = Rule.backlog(count: 6, factor: nil)
        #expect(book.verdict(rule, .office, on: try .on("2024-03-07"))?.holds == false)
        #expect(book.verdict(rule, .office, on: try .on("2024-03-08"))?.holds == true)
        #expect(book.verdict(.backlog(count: nil, factor: 2), .office, on: try .on("2024-03-08"))?.holds == true)
    }

    @Test func `closed within k working days judges only receipts that have had them`() throws {
        let rows = try (0..<30).map { index in
            try TestOffice.row("\(index)", received: "2024-03-04", closed: index < 15 ? [("2024-03-06", reopened: nil)] : [])
        } + (30..<60).map { try TestOffice.row("\($0)", received: "2024-03-11") }
        let history = try TestOffice.history(rows, through: "2024-03-12")
        let rule = Rule.closedWithin(workdays: 5, least: 0.9, days: 7)
        let book = try #require(RuleBook(history, rules: [rule]))
        let verdict = try #require(book.verdict(rule, .office, on: try .on("2024-03-12")))
        guard case .closedWithin(let share, _, _, let received) = verdict.reason else {
            Issue.record("\(verdict)")
            return
        }
        let young = try CalendarDay.on("2024-03-11")
        #expect(verdict.holds && share == Share(15, of: 30) && !received.contains(young))
        let week = try CalendarDay.on("2024-03-04")..<CalendarDay.on("2024-03-12")
        guard case .immature(let point, let tickets) = ClosedWithin(5, history, .office, received: week)
        else {
            Issue.record("receipts of the 11th have not had five working days")
            return
        }
        #expect(tickets == 60 && point.endedShare > 0.25 && point.interval() != nil)
    }
}

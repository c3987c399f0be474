import Foundation
import Testing
import TestSupport
import TicketStore
import Tickets
@testable import Ingestion

/// Real exports through the one way in, held against figures that were computed independently.
@Suite(.verifiedTallies, .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct RealExportsTests {
    static let zone = ReportingZone.shanghai

    static func profile(_ name: String) throws -> ExportProfile {
        try ExportProfile.load(path: DecodingFixture.packageRoot.appending(path: "deploy/profiles/\(name).yaml").path)
    }

    static func run(_ store: TicketStore, _ profile: ExportProfile = .builtIn) -> ImportRun {
        ImportRun(store: store, profile: profile, zone: zone, actor: "test")
    }

    static func figures(_ store: TicketStore, from start: CalendarDay, until end: CalendarDay, asOf: CalendarDay) async throws -> PeriodFigures {
        let question = FiguresQuestion(start: zone.startOfDay(start), cut: zone.startOfDay(end), asOf: zone.startOfDay(asOf),
                                       knownAt: .max, zone: zone, rules: CountingRules())
        return try await store.run { try Figures.answer(question, on: $0) }
    }

    static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

    // MARK: - Seven daily exports

    struct Daily: Decodable {
        var file: String
        var rows: Int
        var new_tickets: Int
        var updated_tickets: Int
        var tickets_in_db_after: Int
        var closed_after: Int
        var open_after: Int
        var overdue_open_after: Int
        var received_that_day: Int
        var closed_that_day: Int
    }

    @Test func `after each daily export the database holds what is expected`() async throws {
        let store = try await TestDatabase.make().store
        let expected = try SharedData.json("daily-exports-zh/expected.json", as: [Daily].self)
        #expect(expected.count == 7)
        for daily in expected {
            let report = try await Self.run(store).run(SharedData.path("daily-exports-zh/\(daily.file)"), startedAt: Instant(seconds: 0))
            #expect(report.outcome.rowsRead == daily.rows)
            #expect(report.outcome.inserted == daily.new_tickets)
            #expect(report.outcome.updated == daily.updated_tickets)
            let today = Self.zone.day(of: report.exportedAt.adding(seconds: -1)), tomorrow = today.advanced(by: 1)
            let all = try await Self.figures(store, from: try Self.day("2011-01-01"), until: tomorrow, asOf: tomorrow)
            #expect(all.total.received == daily.tickets_in_db_after)
            #expect(all.total.closed == daily.closed_after)
            #expect(all.total.open == daily.open_after)
            #expect(all.total.openOverdue == daily.overdue_open_after)
            #expect(all.stock.closing == daily.open_after)
            let one = try await Self.figures(store, from: today, until: tomorrow, asOf: tomorrow)
            #expect(one.total.received == daily.received_that_day)
            #expect(one.total.closedInWindow == daily.closed_that_day)
        }
    }

    // MARK: - Two cities with reference figures

    struct Reference: Decodable {
        struct Hours: Decodable { var n: Int; var median_cont: Double?; var p90_cont: Double?; var mean: Double? }
        struct Group: Decodable {
            var received: Int
            var closed: Int
            var with_due: Int?
            var closed_on_time: Int?
            var closed_late: Int?
            var open_with_due: Int?
            var closing_hours: Hours
        }
        struct Month: Decodable {
            var period: String
            var received: Int
            var closed_of_received: Int
            var closed_in_month: Int
            var same_month_closed: Int
            var open_at_month_end: Int
            var median_hours_cont: Double?
            var p90_hours_cont: Double?
            var due_in_month: Int?
            var due_closed_by_month_end: Int?
            var due_closed_on_time: Int?
            var overdue_open_at_month_end: Int?
        }
        var rows: Int
        var overall: Group
        var monthly: [Month]
        var by_department: [String: Group]
        var by_channel: [String: Group]?
        var by_community: [String: Group]?
    }

    @Test(arguments: [
        ("boston-2013/filtered_2013.csv", "boston-2013/reference.json", "boston-311", "2013-01-01", "2014-01-01"),
        ("nyc-2020q1/nyc311_2020q1.csv", "nyc-2020q1/reference.json", "nyc-311", "2020-01-01", "2020-04-01"),
    ])
    func `a city's figures equal the reference`(file: String, answers: String, profile: String, start: String, end: String) async throws {
        let store = try await TestDatabase.make().store
        let reference = try SharedData.json(answers, as: Reference.self)
        let report = try await Self.run(store, try Self.profile(profile)).run(SharedData.path(file), startedAt: Instant(seconds: 0))
        #expect(report.outcome.inserted == reference.rows && report.outcome.rejected == 0)

        // The reference knows every closing of the file.
        let latest = try Self.day("2022-01-01")
        let all = try await Self.figures(store, from: try Self.day(start), until: try Self.day(end), asOf: latest)
        expect(all.total, equals: reference.overall, "overall")
        expect(all.durations, equals: reference.overall.closing_hours, "overall")
        for (dimension, groups) in [(Dimension.department, reference.by_department), (.channel, reference.by_channel ?? [:]),
                                    (.community, reference.by_community ?? [:])] {
            let rows = Dictionary(uniqueKeysWithValues: (all.rows[dimension] ?? []).map { ($0.key, $0.tally) })
            for (key, group) in groups { expect(rows[key == "(empty)" ? "" : key] ?? Tally(), equals: group, key) }
        }

        for month in reference.monthly {
            let first = try Self.day("\(month.period)-01"), next = try #require(first.addingMonths(1))
            let cohort = try await Self.figures(store, from: first, until: next, asOf: latest)
            #expect(cohort.total.received == month.received && cohort.total.closed == month.closed_of_received, "\(month.period)")
            expect(cohort.durations.medianHours, equals: month.median_hours_cont, month.period)
            expect(cohort.durations.p90Hours, equals: month.p90_hours_cont, month.period)
            let then = try await Self.figures(store, from: first, until: next, asOf: next)
            #expect(then.total.closed == month.same_month_closed, "\(month.period)")
            #expect(then.total.closedInWindow == month.closed_in_month, "\(month.period)")
            #expect(then.stock.closing == month.open_at_month_end, "\(month.period)")
            #expect(then.stock.opening + then.stock.received + then.stock.reopened
                == then.stock.closed + then.stock.excluded + then.stock.closing, "\(month.period)")
            guard let due = month.due_in_month else { continue }
            #expect(then.total.dueInWindow == due, "\(month.period)")
            #expect(then.total.dueInWindowClosed == month.due_closed_by_month_end, "\(month.period)")
            #expect(then.total.dueInWindowClosedOnTime == month.due_closed_on_time, "\(month.period)")
            let soFar = try await Self.figures(store, from: try Self.day(start), until: next, asOf: next)
            #expect(soFar.total.openOverdue == month.overdue_open_at_month_end, "\(month.period)")
        }
    }

    private func expect(_ tally: Tally, equals group: Reference.Group, _ what: String) {
        #expect(tally.received == group.received && tally.closed == group.closed, "\(what)")
        guard let due = group.with_due else { return }
        #expect(tally.closedOnTime == group.closed_on_time && tally.closedLate == group.closed_late, "\(what)")
        #expect(tally.received - tally.openWithoutDeadline - tally.closedWithoutDeadline == due, "\(what)")
        #expect(tally.openNotDue + tally.openOverdue == group.open_with_due, "\(what)")
    }

    private func expect(_ durations: Durations, equals hours: Reference.Hours, _ what: String) {
        #expect(durations.closed == hours.n, "\(what)")
        expect(durations.medianHours, equals: hours.median_cont, what)
        expect(durations.p90Hours, equals: hours.p90_cont, what)
        expect(durations.meanHours, equals: hours.mean, what)
    }

    /// The reference is rounded to six decimals.
    private func expect(_ hours: Double?, equals reference: Double?, _ what: String) {
        switch (hours, reference) {
        case (nil, nil): break
        case (let hours?, let reference?): #expect(abs(hours - reference) < 0.000_001, "\(what)")
        default: Issue.record("\(what): \(String(describing: hours)) is not \(String(describing: reference))")
        }
    }

    // MARK: - Odd shapes

    struct Variant: Decodable {
        var records: Int
        var ragged_records: Int?
        var distinct_keys: Int?
    }

    @Test func `every odd file is loaded with the rows that it has`() async throws {
        let variants = try SharedData.json("format-variants/expected.json", as: [String: Variant].self)
        for (file, variant) in variants {
            let store = try await TestDatabase.make().store
            let report = try await Self.run(store, try Self.profile("boston-311")).run(SharedData.path("format-variants/\(file)"), startedAt: Instant(seconds: 0))
            #expect(report.outcome.rowsRead == variant.records, "\(file)")
            if file.contains("dmy") {
                let rejections = try await store.run { try Imports.rejections(of: 1, on: $0) }
                #expect(rejections.count == 100 && rejections.allSatisfy { $0.reason == "ambiguous_date" }, "\(file)")
            } else {
                #expect(report.outcome.rejected == variant.ragged_records ?? 0, "\(file)")
                let distinct = variant.distinct_keys == nil || file.contains("dupeoutput") ? report.outcome.inserted : (variant.distinct_keys ?? 0) - (variant.ragged_records ?? 0)
                #expect(report.outcome.inserted == distinct, "\(file)")
                #expect(report.outcome.inserted + report.outcome.unchanged + report.outcome.stale + report.outcome.rejected == variant.records, "\(file)")
            }
        }
    }

    @Test func `a corrected file changes the tickets that differ and no other`() async throws {
        let store = try await TestDatabase.make().store
        let run = Self.run(store, try Self.profile("boston-311"))
        _ = try await run.run(SharedData.path("format-variants/boston311-100.csv"), startedAt: Instant(seconds: 0))
        var later = run
        later.exportedAt = Self.zone.startOfDay(try Self.day("2030-01-01"))
        let report = try await later.run(SharedData.path("format-variants/boston311-100-diff.csv"), startedAt: Instant(seconds: 0))
        #expect(report.outcome.updated == 4 && report.outcome.unchanged == 96)
    }
}

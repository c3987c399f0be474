import Alerting
import AlertService
import ExampleYear
import Foundation
import TestSupport
import Testing
import TicketStore
import Tickets

/// Replays of the past as it was known each day, through files, the import and the store.
@Suite(.verifiedTallies) struct BacktestTests {
    private func backtest(_ office: StoredOffice, since: String, at day: String) async throws -> BacktestReport {
        let now = office.zone.instant(try office.day(day), secondOfDay: 8 * 3600)
        return try #require(try await office.service.backtest(since: try office.day(since), at: now))
    }

    @Test func `the example year raises no alert on any of its days, judged by what each day's export told`() async throws {
        let office = try await StoredOffice.make()
        let folder = FileManager.default.temporaryDirectory.appending(path: "hotline-year-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = try ExampleYear(year: 2020, calendar: WorkingDays.official).write(to: folder.path)
        for name in names { try await office.take(folder.appending(path: name)) }
        let report = try await backtest(office, since: "2020-01-01", at: "2021-01-01")
        #expect(report.backtest.days.count == 366 && report.backtest.episodes.isEmpty && report.backtest.messages.isEmpty,
                "\(report.backtest.episodes.map { "\($0.key) \($0.firedOn)" })")
        #expect(report.standings.values.count { $0.daysToNoticeHalving != nil && $0.state == .ok } > 30)
        let (evaluated, letters) = try await office.check(after: "2020-12-31")
        #expect("\(evaluated.day)" == "2020-12-31" && evaluated.open.filter(\.isFiring).isEmpty && letters.isEmpty)
    }

    @Test func `closings that are entered later with earlier dates do not hide that they were missing`() async throws {
        let office = try await StoredOffice.make(), tickets = try ExampleTickets()
        let first = try office.day("2020-07-06"), stopped = first..<first.advanced(by: 14)
        func take(_ iso: String, isStopped: Bool) async throws {
            let text = tickets.export(through: try office.day(iso), stopped: isStopped ? stopped : nil)
            try await office.take("12345_\(iso.replacing("-", with: "")).csv", text)
        }
        for day in 5...19 { try await take(day < 10 ? "2020-07-0\(day)" : "2020-07-\(day)", isStopped: true) }
        try await take("2020-08-10", isStopped: false)

        let department = AlertKey(rule: Rule.pace.name, series: Series(.department, tickets.department))
        let known = try await backtest(office, since: "2020-06-01", at: "2020-08-11")
        let episode = try #require(known.backtest.episodes.first { $0.key == department })
        #expect(stopped.contains(episode.firedOn))
        #expect(known.backtest.messages.count { $0.kind == .fired && $0.group == department.series } == 1)
        let now = try await office.check(after: "2020-08-10")
        #expect(now.report.open.isEmpty && now.letters.isEmpty)
    }

    @Test func `each export is the first to judge the days since the one before, a late one changes no past`() async throws {
        let office = try await StoredOffice.make(), tickets = try ExampleTickets()
        for day in ["2020-07-15", "2020-07-16", "2020-07-19", "2020-07-17"] {
            try await office.take("12345_\(day.replacing("-", with: "")).csv", tickets.export(through: try office.day(day)))
        }
        var replays: [Int] = []
        let now = office.zone.instant(try office.day("2020-07-20"), secondOfDay: 8 * 3600)
        _ = try await office.service.backtest(since: try office.day("2020-07-01"), at: now) { _, all in replays.append(all) }
        #expect(replays == [3, 3, 3])
    }
}

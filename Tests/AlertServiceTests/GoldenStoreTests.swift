import Foundation
import Ingestion
import Statistics
import TestSupport
import Testing
import TicketStore
import Tickets
@testable import AlertService
@testable import Alerting

/// The reference office once more, by way of a file, the import and the store.
@Suite(.verifiedTallies, .enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
struct GoldenStoreTests {
    private struct Key: Hashable { let day: String, level: String, series: String }

    private static let outcome = Task {
        let office = try await StoredOffice.make()
        // The reference's columns under their usual names; nothing else is changed.
        let text = try String(contentsOfFile: SharedData.path("alert-golden/e2e_tickets.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        try await office.take("12345_20251126.csv", "工单编号,受理时间,诉求类型,承办单位,村/社区,办理时限,办结时间\n\(rows[1])")
        let now = office.zone.instant(try office.day("2025-11-27"), secondOfDay: 8 * 3600)
        let reading = try #require(try await office.store.snapshot { try AlertReading(AlertSettings(), at: now, on: $0) })
        #expect(reading.defects.isEmpty && "\(reading.history.through)" == "2025-11-26" && reading.history.ticketCount == 3830)
        var settings = MonitorSettings()
        settings.omitsAlertDays = false
        settings.keepsPath = true
        return ClosingPaceMonitor.run(reading.history, settings)
    }

    @Test func `every judged day has the reference's counts, evidence, limit and state`() async throws {
        let path = try await Self.outcome.value.path
        var found: [Key: PaceDay] = [:]
        for day in path {
            found[Key(day: "\(day.day)", level: day.series.level.rawValue, series: day.series == .office ? "ALL" : day.series.name)] = day
        }
        let reference = try GoldenTable("e2e_path").rows
        #expect(path.count == reference.count)
        for row in reference {
            let day = try #require(found[Key(day: row["date"], level: row["level"], series: row["series"])])
            #expect(day.counts.observed == row.count("O"))
            let numbers = [(day.counts.expected, "E"), (day.overdispersion, "phi"), (day.weight, "W"), (day.sum, "C"), (day.limit, "h")]
            for (value, column) in numbers {
                let expected = row.number(column)
                #expect(abs(value - expected) <= max(1e-11, 1e-9 * abs(expected)), "\(row["date"]) \(row["series"]) \(column)")
            }
            #expect((day.state == .firing ? "alert" : day.state.rawValue) == row["state"], "\(row["date"]) \(row["series"])")
        }
    }

    @Test func `the same alerts fire, driven by the same units`() async throws {
        struct Reference: Decodable {
            struct Alert: Decodable { let level, series, date, onset_estimate, driver: String }
            let alerts: [Alert]
        }
        let found = try await Self.outcome.value.slowdowns.map { slowdown in
            let driver = slowdown.drivers.driver.map { "\($0.unit.level.rawValue):\($0.unit.name)" } ?? ""
            let name = slowdown.series == .office ? "ALL" : slowdown.series.name
            return "\(slowdown.series.level.rawValue) \(name) \(slowdown.firedOn) \(slowdown.onset) \(driver)"
        }
        let expected = try SharedData.json("alert-golden/e2e_alerts.json", as: Reference.self).alerts
            .map { "\($0.level) \($0.series) \($0.date) \($0.onset_estimate) \($0.driver)" }
        #expect(found.sorted() == expected.sorted())
    }
}

import Foundation
import Statistics
import TestSupport
import Testing
import Tickets
@testable import Alerting

/// The whole detector against figures that were computed elsewhere.
@Suite(.enabled(if: GoldenTable.isPresent, Comment(rawValue: GoldenTable.absence)))
struct GoldenMonitorTests {
    private struct Key: Hashable { let day: String, level: String, series: String }

    private static let outcome = Result {
        var settings = MonitorSettings()
        settings.omitsAlertDays = false
        settings.keepsPath = true
        return ClosingPaceMonitor.run(try GoldenOffice.history(), settings)
    }

    @Test func `every judged day has the reference's counts, evidence, limit and state`() throws {
        let path = try Self.outcome.get().path
        let reference = try GoldenTable("e2e_path").rows
        var found: [Key: PaceDay] = [:]
        for day in path {
            found[Key(day: "\(day.day)", level: day.series.level.rawValue, series: day.series == .office ? "ALL" : day.series.name)] = day
        }
        #expect(path.count == reference.count)
        for row in reference {
            let key = Key(day: row["date"], level: row["level"], series: row["series"])
            let day = try #require(found[key], "\(key)")
            #expect(day.counts.observed == row.count("O"))
            let numbers = [(day.counts.expected, "E"), (day.overdispersion, "phi"), (day.weight, "W"), (day.sum, "C"), (day.limit, "h")]
            for (value, column) in numbers {
                #expect(isClose(value, row.number(column)), "\(row["date"]) \(row["series"]) \(column): \(value), not \(row[column])")
            }
            #expect((day.state == .firing ? "alert" : day.state.rawValue) == row["state"], "\(row["date"]) \(row["series"])")
        }
    }

    @Test func `the same alerts fire, end and are driven by the same units`() throws {
        let slowdowns = try Self.outcome.get().slowdowns
        let reference = try SharedData.json("alert-golden/e2e_alerts.json", as: Reference.self).alerts
        #expect(slowdowns.count == reference.count)
        for alert in reference {
            let series = alert.level == "office" ? Series.office : Series(try #require(Level(rawValue: alert.level)), alert.series)
            let found = try #require(slowdowns.first { $0.series == series && "\($0.firedOn)" == alert.date }, "\(series) \(alert.date)")
            #expect("\(found.onset)" == alert.onset)
            #expect(found.endDay.map { "\($0)" } == alert.resolved)
            #expect(found.atFiring.observed == alert.observed)
            #expect(abs(found.atFiring.expected - alert.expected) <= 0.0051 * max(1, alert.expected / 100))
            #expect(abs(found.atFiring.ratio - alert.ratio) <= 0.000051)
            #expect(abs(found.sum - alert.sum) <= 0.000051 && abs(found.limit - alert.limit) <= 0.000051)
            #expect(isClose(found.probability, alert.p))
            #expect(abs(found.overdispersion - alert.overdispersion) <= 0.00051)
            let driver = try #require(found.drivers.driver, "\(alert.series)")
            #expect("\(driver.unit.level.rawValue):\(driver.unit.name)" == alert.driver)
            #expect(abs(driver.share - alert.driverShare) <= 0.00051, "\(alert.series): \(driver.share), not \(alert.driverShare)")
        }
    }

    /// As the reference promises; a difference of two counts that is nearly 0 has fewer digits than it shows.
    private func isClose(_ value: Double, _ expected: Double) -> Bool {
        abs(value - expected) <= max(1e-11, 1e-9 * abs(expected))
    }

    private struct Reference: Decodable {
        struct Alert: Decodable {
            let level, series, date, onset: String
            let observed: Int
            let expected, ratio, sum, limit, p, overdispersion: Double
            let resolved: String?
            let driver: String
            let driverShare: Double

            enum CodingKeys: String, CodingKey {
                case level, series, date, observed, expected, ratio, p, resolved, driver
                case onset = "onset_estimate", sum = "C", limit = "h", overdispersion = "phi", driverShare = "driver_share"
            }
        }

        let alerts: [Alert]
    }
}

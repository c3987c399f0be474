import Foundation
import Statistics
import Testing
import Tickets
@testable import Alerting

/// What the monitor owes an office of 55,000 tickets a year that it has never seen, two years and a half with every holiday.
/// One office in every run, twelve in `deploy/test --long`.
@Suite struct SimulatedOfficeTests {
    private static let isLong = ProcessInfo.processInfo.environment["HOTLINE_LONG"] == "1"
    private static let seeds: [UInt64] = (0..<(isLong ? 12 : 1)).map { 20_230_101 + $0 }

    private func run(_ office: SimulatedOffice) -> PaceOutcome { ClosingPaceMonitor.run(office.history()) }

    @Test func `a healthy office raises few alerts, holidays included`() {
        var alerts = 0
        for seed in Self.seeds {
            alerts += run(SimulatedOffice(seed: seed)).slowdowns.count { $0.series.level == .department }
        }
        // Judged from 2023-06 to 2025-08.
        let departmentYears = Double(Self.seeds.count * SimulatedOffice.departments.count) * 27 / 12
        #expect(Double(alerts) / departmentYears <= 0.25, "\(alerts) alerts in \(departmentYears) department-years")
    }

    @Test func `a department that slows down is found in time`() throws {
        var found = [Double: [Int?]]()
        let cases: [(department: String, start: String, pace: Double)] = [
            ("大局1", "2024-03-11", 0.5), ("大局2", "2024-06-11", 0.25), ("大局3", "2024-09-23", 0.02),
            ("大局4", "2025-01-06", 0.5), ("大局5", "2025-04-14", 0.25), ("大局1", "2025-06-16", 0.02),
        ]
        for seed in Self.seeds {
            var office = SimulatedOffice(seed: seed)
            office.disturbances = try cases.map { name, start, pace in
                let day = try CalendarDay.on(start)
                return .init(department: name, days: day..<day.advanced(by: 28), pace: pace)
            }
            let slowdowns = run(office).slowdowns
            for (name, start, pace) in cases {
                let day = try CalendarDay.on(start)
                let alert = slowdowns.first { $0.series == Series(.department, name) && (day..<day.advanced(by: 28)).contains($0.firedOn) }
                found[pace, default: []].append(alert.map { day.distance(to: $0.firedOn) + 1 })
            }
        }
        for (pace, limit) in [(0.5, 14), (0.25, 7), (0.02, 5)] {
            let delays = try #require(found[pace])
            let median = try #require(Percentile.median(delays.map { Double($0 ?? 99) }))
            #expect(median <= Double(limit), "pace \(pace): \(delays)")
        }
    }

    @Test func `an office that slows down as a whole is found, and no department drives it`() throws {
        let day = try CalendarDay.on("2025-03-03")
        for seed in Self.seeds {
            var office = SimulatedOffice(seed: seed)
            office.disturbances = [.init(department: nil, days: day..<day.advanced(by: 60), pace: 0.7)]
            let alert = try #require(run(office).slowdowns.first { $0.series == .office && $0.firedOn >= day })
            #expect(day.distance(to: alert.firedOn) < 28 && alert.drivers.driver == nil)
        }
    }

    @Test func `a day on which nothing is closed is an outage and no slowdown`() throws {
        let day = try CalendarDay.on("2025-03-05")
        var office = SimulatedOffice(seed: Self.seeds[0])
        let healthy = run(office).slowdowns.map { "\($0.series) \($0.firedOn)" }
        office.disturbances = [.init(department: nil, days: day..<day.advanced(by: 1), pace: 0)]
        let outcome = run(office)
        #expect(outcome.outages == [day])
        let near = outcome.slowdowns.filter { day.distance(to: $0.firedOn) >= 0 && day.distance(to: $0.firedOn) < 14 }
        #expect(near.allSatisfy { healthy.contains("\($0.series) \($0.firedOn)") })
    }
}

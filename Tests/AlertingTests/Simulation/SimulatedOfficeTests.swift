import Foundation
import Statistics
import Testing
import Tickets
@testable import Alerting

/// What the monitor owes an office of 55,000 tickets a year that it has never seen, with every holiday of two years.
/// One office in every run, twelve in `deploy/test --long`.
@Suite struct SimulatedOfficeTests {
    private static let isLong = ProcessInfo.processInfo.environment["HOTLINE_LONG"] == "1"
    private static let seeds: [UInt64] = (0..<(isLong ? 12 : 1)).map { 20_230_901 + $0 }

    struct Case {
        let department: String?
        let start: String
        let days: Int
        let pace: Double
        /// Days within which it must be found, in the middle of all offices.
        let limit: Int
    }

    /// Far enough from each other that one does not blur the next.
    static let cases = [
        Case(department: "大局1", start: "2024-03-11", days: 28, pace: 0.5, limit: 14),
        Case(department: "大局2", start: "2024-04-15", days: 28, pace: 0.25, limit: 7),
        Case(department: "大局3", start: "2024-05-20", days: 28, pace: 0, limit: 5),
        Case(department: "大局4", start: "2024-07-01", days: 28, pace: 0.5, limit: 14),
        Case(department: "大局5", start: "2024-08-12", days: 28, pace: 0.25, limit: 7),
        Case(department: nil, start: "2024-11-04", days: 57, pace: 0.7, limit: 28),
    ]
    private static let outageDay = "2024-10-16"

    private static func office(_ seed: UInt64, _ disturbances: [SimulatedOffice.Disturbance] = []) -> SimulatedOffice {
        var office = SimulatedOffice(seed: seed)
        office.start = CalendarDay(year: 2023, month: 9, day: 1) ?? office.start
        office.through = CalendarDay(year: 2024, month: 12, day: 31) ?? office.through
        office.disturbances = disturbances
        return office
    }

    private static let healthy = seeds.map { ClosingPaceMonitor.run(office($0).history()) }

    private static let disturbed = Result<[PaceOutcome], any Error> {
        let outage = try CalendarDay.on(outageDay)
        var disturbances = [SimulatedOffice.Disturbance(department: nil, days: outage..<outage.advanced(by: 1), pace: 0)]
        for entry in cases {
            let start = try CalendarDay.on(entry.start)
            disturbances.append(.init(department: entry.department, days: start..<start.advanced(by: entry.days), pace: entry.pace))
        }
        return seeds.map { ClosingPaceMonitor.run(office($0, disturbances).history()) }
    }

    @Test func `a healthy office raises few alerts, holidays included`() {
        let alerts = Self.healthy.flatMap(\.slowdowns).filter { $0.series.level == .department }
        // Judged from February to December 2024.
        let departmentYears = Double(Self.seeds.count * SimulatedOffice.departments.count) * 11 / 12
        // One office may be unlucky: its alerts must be compatible with 0.25 a department-year, those of twelve below it.
        let luck = PoissonDistribution.lowerTail(alerts.count - 1, mean: 0.25 * departmentYears)
        #expect(luck <= 0.95, "\(alerts.count) alerts in \(departmentYears) department-years")
        #expect(!Self.isLong || Double(alerts.count) <= 0.25 * departmentYears)
        #expect(Self.healthy.allSatisfy { $0.outages.isEmpty && $0.standings.count { $0.value.state != .small } > 40 })
    }

    @Test(arguments: cases.indices) func `what slows down is found in time`(index: Int) throws {
        let entry = Self.cases[index], start = try CalendarDay.on(entry.start)
        let series = entry.department.map { Series(.department, $0) } ?? .office
        let delays = try Self.disturbed.get().map { outcome in
            let end = start.advanced(by: entry.days)
            let alert = outcome.slowdowns.first { $0.series == series && $0.firedOn < end && ($0.endDay.map { $0 > start } ?? true) }
            return alert.map { Double(max(0, start.distance(to: $0.firedOn)) + 1) } ?? 99
        }
        let median = try #require(Percentile.median(delays))
        #expect(median <= Double(entry.limit), "\(entry): \(delays)")
    }

    @Test func `a department that stops drives what it slows down, an office that slows down has no driver`() throws {
        for outcome in try Self.disturbed.get() {
            let stopped = try #require(outcome.slowdowns.first { $0.series == Series(.department, "大局3") })
            #expect(stopped.drivers.driver?.unit == stopped.series)
            let start = try CalendarDay.on("2024-11-04")
            let office = try #require(outcome.slowdowns.last { $0.series == .office && $0.firedOn >= start })
            #expect(office.drivers.driver == nil)
        }
    }

    @Test func `a day on which nothing is closed is an outage and no slowdown`() throws {
        let day = try CalendarDay.on(Self.outageDay)
        for outcome in try Self.disturbed.get() {
            #expect(outcome.outages == [day])
            #expect(!outcome.slowdowns.contains { $0.series == .office && (0..<14).contains(day.distance(to: $0.firedOn)) })
        }
    }
}

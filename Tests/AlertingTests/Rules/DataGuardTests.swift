import Testing
import Tickets
@testable import Alerting

@Suite struct DataGuardTests {
    private let zone = ReportingZone.shanghai

    private func exports(_ rows: [String: Int], rejected: Int = 0) throws -> [DataGuard.Export] {
        try rows.map { DataGuard.Export(day: try .on($0.key), rows: $0.value, rejected: rejected) }
    }

    private func defect(_ exports: [DataGuard.Export], hour: Int64) throws -> DataDefect? {
        let day = try CalendarDay.on("2024-03-15")
        return DataGuard.defect(exports, on: day, now: zone.startOfDay(day.advanced(by: 1)).adding(seconds: hour * 3600),
                                calendar: TestOffice.calendar)
    }

    @Test func `an export is awaited, then late, then missing`() throws {
        let day = try CalendarDay.on("2024-03-15")
        #expect(try defect([], hour: 6) == nil)
        #expect(try defect([], hour: 13) == .late(day))
        #expect(try defect([], hour: 37) == .missing(day))
        #expect(try defect(try exports(["2024-03-16": 80]), hour: 6) == .missing(day))
    }

    @Test func `half as many rows as on days of its kind, or mostly rejected ones, cannot be judged`() throws {
        let day = try CalendarDay.on("2024-03-15")
        let usual = try exports(["2024-03-08": 100, "2024-03-11": 120, "2024-03-12": 110, "2024-03-13": 90, "2024-03-10": 5])
        #expect(try defect(usual + [.init(day: day, rows: 49)], hour: 6) == .small(day, rows: 49, usual: 105))
        #expect(try defect(usual + [.init(day: day, rows: 60)], hour: 6) == nil)
        #expect(try defect(usual + [.init(day: day, rows: 100, rejected: 51)], hour: 6) == .rejected(day, rejected: 51, rows: 100))
    }

    @Test func `closings are judged up to the lag at which all but two in a hundred have appeared`() {
        #expect(ReportingDelay.days(appeared: [990, 10]) == 0)
        #expect(ReportingDelay.days(appeared: [900, 60, 30, 10]) == 2)
        #expect(ReportingDelay.days(appeared: []) == 0)
    }
}

import Testing
import Tickets
@testable import TicketStore

/// Day 1 is a Monday; without notices Saturdays and Sundays are off.
@Suite struct ExportCalendarTests {
    static let calendar = WorkCalendar(notices: [])

    static func file(_ day: Int, run: Int, rows: Int = 100, rejected: Int = 0, hoursLater: Int64 = 2, revertedBy: Int? = nil) -> RecordedImport {
        RecordedImport(run: run, fileName: "f", sha256: "", source: "s", exportedAt: Exports.end(day), encoding: "utf-8", profile: "p",
                       profileVersion: 1, rowsRead: rows, inserted: rows - rejected, updated: 0, unchanged: 0, stale: 0,
                       rejected: rejected, skipped: 0, startedAt: Exports.end(day).adding(seconds: hoursLater * 3600),
                       finishedAt: Exports.end(day).adding(seconds: hoursLater * 3600 + 1), actor: "", revertedBy: revertedBy,
                       header: [], personalPositions: [])
    }

    static func states(_ imports: [RecordedImport], _ days: ClosedRange<Int>) -> [[ExportCalendar.State]] {
        let window = Exports.day(days.lowerBound)..<Exports.day(days.upperBound + 1)
        return ExportCalendar(imports, window: window, calendar: calendar, zone: Exports.zone).days.map(\.states)
    }

    @Test func `a day without a file is missing from the first export on, a reverted file is none`() {
        let imports = [Self.file(2, run: 1), Self.file(3, run: 2, revertedBy: 9), Self.file(4, run: 3)]
        #expect(Self.states(imports, 1...5) == [[], [.missing], [], [.missing]])
    }

    @Test func `a source that never sends on days off is not expected to`() {
        let workdays = [1, 2, 3, 4, 5, 8, 9].map { Self.file($0, run: $0) }
        #expect(Self.states(workdays, 5...8) == [[], [], [], []])
        let daily = (1...9).filter { $0 != 6 }.map { Self.file($0, run: $0) }
        #expect(Self.states(daily, 5...8) == [[], [.missing], [], []])
    }

    @Test func `a file after that of a later day is late, and so is one long after its day`() {
        #expect(Self.states([Self.file(1, run: 1), Self.file(3, run: 2), Self.file(2, run: 3)], 1...3) == [[], [.late], []])
        #expect(Self.states([Self.file(1, run: 1), Self.file(2, run: 2, hoursLater: 50)], 1...2) == [[], [.late]])
        // A backlog loaded at once.
        #expect(Self.states([Self.file(1, run: 1, hoursLater: 900), Self.file(2, run: 2, hoursLater: 876)], 1...2) == [[], []])
    }

    @Test func `short, sent again and mostly rejected`() {
        let usual = [1, 2, 3, 4].map { Self.file($0, run: $0) }
        #expect(Self.states(usual + [Self.file(5, run: 5, rows: 49)], 5...5) == [[.short]])
        #expect(Self.states(usual + [Self.file(5, run: 5, rows: 50)], 5...5) == [[]])
        #expect(Self.states(usual + [Self.file(5, run: 5), Self.file(5, run: 6)], 5...5) == [[.resent]])
        #expect(Self.states(usual + [Self.file(5, run: 5, rejected: 51)], 5...5) == [[.mostlyRejected]])
    }
}

import Alerting
import AlertService
import ExampleYear
import Foundation
import Ingestion
import Notifications
import Postgres
import Synchronization
import TestSupport
import Testing
import TicketStore
import Tickets

/// A database of a test's own, what is imported into it, and the messages that come out.
struct StoredOffice {
    let store: TicketStore
    let zone = ReportingZone.shanghai
    let mail = Letterbox()
    private let folder: URL

    static func make() async throws -> StoredOffice {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hotline-alerts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return StoredOffice(store: try await TestDatabase.make().store, folder: folder)
    }

    var service: AlertService { AlertService(store: store) }

    var channels: [Channel] {
        let mail = mail
        return [Channel(name: "letters", sender: LogChannel { message in mail.add(message) })]
    }

    func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

    /// Imports a file of that name.
    func take(_ name: String, _ text: String) async throws {
        let path = folder.appending(path: name)
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        try await take(path)
    }

    /// Imports a file.
    func take(_ file: URL) async throws {
        let run = ImportRun(store: store, profile: .builtIn, zone: zone, actor: "test")
        _ = try await run.run(file.path, startedAt: zone.startOfDay(try day("2020-01-01")))
    }

    /// Evaluates in the morning after a day, delivers what is due, and returns the report with what was delivered.
    @discardableResult
    func check(after day: String) async throws -> (report: AlertReport, letters: [Message]) {
        let now = zone.instant(try self.day(day).advanced(by: 1), secondOfDay: 8 * 3600)
        let report = try #require(try await service.evaluate(at: now, channels: channels))
        #expect(try await service.deliver(to: channels, clock: { now }).failed.isEmpty)
        return (report, mail.take())
    }
}

/// What a channel was given.
final class Letterbox: Sendable {
    private let messages = Mutex<[Message]>([])

    func add(_ message: Message) { messages.withLock { $0.append(message) } }

    func take() -> [Message] {
        messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}

/// The example year as one snapshot, with what was closed in one department in a fortnight left open until its end.
struct ExampleTickets {
    /// The newest row of each ticket, by its number without the rework suffix.
    private let rows: [ExampleRow]
    private static let header = "工单编号,受理时间,诉求类型,承办单位,所属镇街,村/社区,办理时限,办结时间"

    init() throws {
        var newest: [String: ExampleRow] = [:]
        for export in try ExampleYear(year: 2020, calendar: WorkingDays.official).exports() {
            for row in export.rows { newest[String(row.number.prefix(19))] = row }
        }
        rows = newest.values.sorted { $0.number < $1.number }
    }

    /// The busiest department.
    var department: String {
        Dictionary(grouping: rows, by: \.department).max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key ?? ""
    }

    /// An export that shows the end of `day`: closings after it are not there yet.
    /// - Parameters:
    ///   - stopped: on these days `department` closes nothing; what it should have closed comes on the day after them.
    func export(through day: CalendarDay, stopped: Range<CalendarDay>? = nil) -> String {
        let zone = ReportingZone.shanghai, end = zone.startOfDay(day.advanced(by: 1)), department = department
        let lines = rows.filter { $0.receivedAt < end }.map { row in
            var closedAt = row.closedAt
            if let stopped, let closed = closedAt, row.department == department, stopped.contains(zone.day(of: closed)) {
                closedAt = zone.instant(stopped.upperBound, secondOfDay: 36_000)
            }
            let closed = closedAt.flatMap { $0 < end ? zone.wallClock($0) : nil } ?? ""
            return [row.number, zone.wallClock(row.receivedAt), row.category.label, row.department, row.district, row.community,
                    row.dueAt.map { zone.wallClock($0) } ?? "", closed].joined(separator: ",")
        }
        return ([Self.header] + lines).joined(separator: "\n") + "\n"
    }
}

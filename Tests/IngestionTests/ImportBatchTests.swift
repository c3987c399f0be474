import Foundation
import Testing
import TestSupport
import TicketStore
import Tickets
@testable import Ingestion

/// A file is imported in batches; where it is cut makes no difference.
@Suite(.verifiedTallies) struct ImportBatchTests {
    static let header = "工单编号,受理时间,诉求类型,承办单位,办理期限,办结时间,工单状态\n"

    private func imported(_ rows: String, batchSize: Int) async throws -> (ImportReport, [String: Ticket]) {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)_20200310.csv").path
        try (Self.header + rows).write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await TestDatabase.make().store
        var run = ImportRun(store: store, profile: .builtIn, zone: .shanghai, actor: "test")
        run.batchSize = batchSize
        let report = try await run.run(path, startedAt: Instant(seconds: 0))
        let names = rows.split(separator: "\n").compactMap { $0.split(separator: ",").first.map(String.init) }
        var tickets: [String: Ticket] = [:]
        for name in Set(names) { tickets[name] = try await store.run { try Imports.ticket(name, on: $0) } }
        return (report, tickets)
    }

    @Test(arguments: [1, 2, 3, 5, 1000])
    func `any size of batch gives the same tickets and counts`(size: Int) async throws {
        let rows = (1...11).map { "T\($0),2020-03-0\($0 % 9 + 1) 09:00:00,投诉,甲,2020-03-20,\($0 % 2 == 0 ? "2020-03-09 10:00:00" : ""),\n" }.joined()
            + "B1,43:05.0,投诉,甲,,,\n合计,11,,,,,\nB2,2020-03-01,投诉\n"
        let (report, tickets) = try await imported(rows, batchSize: size)
        let (whole, expected) = try await imported(rows, batchSize: .max)
        #expect(report.outcome == whole.outcome && tickets == expected)
        #expect(report.outcome.inserted == 11 && report.outcome.rejected == 2 && report.outcome.skipped == 1)
        #expect(report.totalLines == whole.totalLines && report.unknownCategories == whole.unknownCategories)
    }

    @Test func `a ticket whose rows lie far apart is judged by all of them`() async throws {
        let rows = "A,2020-03-01 09:00:00,投诉,甲,,,\nB,2020-03-01 09:00:00,投诉,甲,,,\nC,2020-03-01 09:00:00,投诉,甲,,,\n"
            + "A,2020-03-01 09:00:00,投诉,乙,,,\n"
        let (report, tickets) = try await imported(rows, batchSize: 2)
        #expect(report.outcome.inserted == 3 && report.outcome.stale == 1)
        #expect(tickets["A"]?.department == "乙")
    }

    @Test func `a file of many batches that is imported already changes nothing, and one that is refused in the middle neither`() async throws {
        let rows = (1...12).map { "T\($0),2020-03-01 09:00:00,投诉,甲,,,\n" }.joined()
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)_20200310.csv").path
        try (Self.header + rows).write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await TestDatabase.make().store
        var run = ImportRun(store: store, profile: .builtIn, zone: .shanghai, actor: "test")
        run.batchSize = 1
        #expect(try await run.run(path, startedAt: Instant(seconds: 0)).outcome.inserted == 12)
        for _ in 0..<20 {
            let again = try await run.run(path, startedAt: Instant(seconds: 0))
            #expect(again.outcome.isAlreadyImported && again.outcome.run == 1)
        }
        try (Self.header + rows + "T13,\"").write(toFile: path, atomically: true, encoding: .utf8)
        await #expect(throws: (any Error).self) { try await run.run(path, startedAt: Instant(seconds: 0)) }
        #expect(try await store.run { try Imports.latestRun(on: $0) } == 1)
    }

    @Test func `a column of midnights is judged by the whole file`() async throws {
        let midnights = (1...4).map { "T\($0),2020-03-01 09:00:00,投诉,甲,2020-03-0\($0 + 4) 00:00:00,,\n" }.joined()
        let (_, days) = try await imported(midnights, batchSize: 2)
        #expect(days.values.allSatisfy { $0.statedDeadline?.isDateOnly == true })
        let (_, times) = try await imported(midnights + "T5,2020-03-01 09:00:00,投诉,甲,2020-03-09 17:00:00,,\n", batchSize: 2)
        #expect(times.values.allSatisfy { $0.statedDeadline?.isDateOnly == false })
    }
}

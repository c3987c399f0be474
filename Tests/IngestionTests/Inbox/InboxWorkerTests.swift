import Foundation
import Postgres
import Synchronization
import Testing
import TestSupport
import TicketStore
import Tickets
@testable import Ingestion

/// The worker on a real folder with a real database.
@Suite(.verifiedTallies) struct InboxWorkerTests {
    let bench: WorkerBench

    init() async throws { bench = try await WorkerBench() }

    @Test func `what is there is imported in the order of its days and moved to done`() async throws {
        for day in [3, 1, 2] { try bench.inbox.deliver(SmallExport.name(day), SmallExport.text(day)) }
        try bench.inbox.deliver("12345_20200201.csv", SmallExport.text(4))
        let totals = try await bench.once()
        #expect(totals.imported == 4 && totals.failed == 0 && !totals.isInterrupted)
        #expect(try await bench.imports().map(\.fileName).reversed() == [1, 2, 3].map(SmallExport.name) + ["12345_20200201.csv"])
        #expect(bench.inbox.files() == ["done/2020-01/12345_20200101.csv", "done/2020-01/12345_20200102.csv", "done/2020-01/12345_20200103.csv",
                                        "done/2020-02/12345_20200201.csv"])
    }

    @Test func `a file waits for the settle time, and what is not finished is left alone`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        for name in ["a.csv.part", "~$12345_20200101.xlsx", ".12345_20200101.csv.swp"] {
            try Data("x".utf8).write(to: URL(filePath: "\(bench.inbox.path)/\(name)"))
        }
        let start = ContinuousClock.now
        let totals = try await bench.once(settle: .milliseconds(150))
        #expect(ContinuousClock.now - start >= .milliseconds(150))
        #expect(totals.imported == 1 && totals.left == 0)
        #expect(bench.inbox.files() == [".12345_20200101.csv.swp", "a.csv.part", "done/2020-01/12345_20200101.csv", "~$12345_20200101.xlsx"])
    }

    @Test func `a bad file goes to failed with its reason, without what it says, and the next is imported`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), "工单编号,诉求类型,受理时间\nT1,投诉,\"13800138000\n")
        try bench.inbox.deliver("empty.csv", "")
        try bench.inbox.deliver(SmallExport.name(2), SmallExport.text(2))
        let totals = try await bench.once()
        #expect(totals.failed == 2 && totals.imported == 1)
        #expect(bench.inbox.files("failed") == ["12345_20200101.csv", "12345_20200101.csv.reason.txt", "empty.csv", "empty.csv.reason.txt"])
        #expect(bench.inbox.files("done") == ["2020-01/12345_20200102.csv"])
        #expect(try bench.inbox.text("failed/12345_20200101.csv.reason.txt") == """
            12345_20200101.csv was not imported; nothing of it is in the database.

            Line 2: a quoted cell opens here and is not closed before the end of the file.
            Try: a hint

            Exit code 1, 2020-09-13T20:26:40+08:00.
            To import it again, move it back into the inbox.

            """)
    }

    @Test func `a file that fails while it is still being written is tried again when it is whole`() async throws {
        let whole = SmallExport.text(1)
        try bench.inbox.deliver(SmallExport.name(1), String(whole.prefix(12)))
        bench.onFailure.withLock { [bench] in
            $0 = {
                for file in bench.inbox.files("processing") where file.hasSuffix(SmallExport.name(1)) {
                    try? Data(whole.utf8).write(to: URL(filePath: "\(bench.inbox.path)/processing/\(file)"))
                }
            }
        }
        let totals = try await bench.once()
        #expect(bench.names.contains("put_back"))
        #expect(totals.imported == 1 && totals.failed == 0)
        #expect(bench.inbox.files() == ["done/2020-01/12345_20200101.csv"])
    }

    @Test func `a file with rejected rows has a note beside it that leads to them`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1, rows: ["T99,投诉,13800138000,城管局"]))
        let totals = try await bench.once()
        #expect(totals.withRejects == 1 && totals.imported == 1)
        let note = try bench.inbox.text("done/2020-01/12345_20200101.csv.rejects.txt")
        #expect(note.hasPrefix("1 row of 12345_20200101.csv could not be read;") && note.contains("hotline imports rejects 1"))
        #expect(!note.contains("138"))
    }

    @Test func `the same bytes again change nothing, and a name that is taken gets a number`() async throws {
        for _ in 1...2 {
            try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1, rows: ["T99,投诉,?,城管局"]))
            try await bench.once()
        }
        #expect(try await bench.imports().count == 1)
        #expect(bench.names.filter { $0 == "already_imported" }.count == 1)
        #expect(bench.inbox.files("done") == ["2020-01/12345_20200101.csv", "2020-01/12345_20200101.csv.rejects.txt",
                                              "2020-01/12345_20200101~2.csv", "2020-01/12345_20200101~2.csv.rejects.txt"])
    }

    @Test func `what a killed worker had in hand is imported by the next`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        do {
            let dead = try InboxFolder(InboxLayout(inbox: bench.inbox.path))
            let entry = try #require(try dead.entries().first)
            _ = try dead.claim(entry)
        }
        #expect(bench.inbox.files("processing").count == 2)
        let totals = try await bench.once()
        #expect(totals.imported == 1 && bench.names.contains("recovered"))
        #expect(bench.inbox.files("processing").isEmpty)
    }

    @Test func `a file that has taken twenty workers with it fails, and the others go on`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        try bench.inbox.deliver(SmallExport.name(2), SmallExport.text(2))
        do {
            let dead = try InboxFolder(InboxLayout(inbox: bench.inbox.path))
            let entry = try #require(try dead.entries().first { $0.name.text == SmallExport.name(1) })
            _ = try dead.claim(entry)
        }
        try Data(String(repeating: "x", count: 19).utf8).write(to: URL(filePath: "\(bench.inbox.path)/processing/\(SmallExport.name(1)).deaths"))
        let totals = try await bench.once()
        #expect(totals.imported == 1 && totals.failed == 1)
        #expect(try bench.inbox.text("failed/12345_20200101.csv.reason.txt").contains("20 workers died while they imported it."))
        #expect(bench.inbox.files("processing").isEmpty)
    }

    @Test func `two workers share two hundred files: each is imported once`() async throws {
        for index in 1...200 {
            try bench.inbox.deliver("\(index)_\(SmallExport.name(index % 31 + 1))", SmallExport.text(index % 31 + 1, rows: ["N\(index),咨询,2020-01-01,"]))
        }
        async let one = bench.once(), other = bench.once()
        let totals = try await [one, other]
        #expect(totals.map(\.imported).reduce(0, +) == 200)
        #expect(totals.allSatisfy { $0.imported > 0 && $0.failed == 0 && $0.alreadyImported == 0 })
        let names = try await bench.imports().map(\.fileName)
        #expect(names.count == 200 && Set(names).count == 200)
        #expect(bench.inbox.files().count == 200 && bench.inbox.files("done/2020-01").count == 200)
    }

    @Test func `a file that arrives while the worker waits wakes it`() async throws {
        var options = bench.options()
        options.poll = .seconds(60)
        let running = Task { [bench] in try await bench.worker(options).work() }
        await bench.wait(for: "started")
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        await bench.wait(for: "imported")
        running.cancel()
        #expect(try await running.value.isInterrupted)
    }

    @Test func `who is told of an import knows the file by its name in the inbox`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        let (paths, sender) = AsyncStream<String>.makeStream()
        _ = try await bench.worker(bench.options(once: true)) { sender.yield($0.path) }.work()
        var iterator = paths.makeAsyncIterator()
        #expect(await iterator.next() == "\(bench.inbox.path)/\(SmallExport.name(1))")
    }
}

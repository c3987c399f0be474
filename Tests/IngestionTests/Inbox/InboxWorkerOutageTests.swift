import Foundation
import Postgres
import Synchronization
import Testing
import TestSupport
import TicketStore
import Tickets
@testable import Ingestion

/// A database or a folder that goes away and comes back, and being told to stop.
@Suite(.verifiedTallies) struct InboxWorkerOutageTests {
    let bench: WorkerBench

    init() async throws { bench = try await WorkerBench() }

    /// Cuts every connection to the test's database, and lets nobody in until `isOpen` is set again.
    private func setDatabase(isOpen: Bool) throws {
        let server = try TestServer.connect()
        let name = bench.database.name
        try server.script("alter database \(SQL.quote(identifier: name)) with allow_connections \(isOpen)")
        if !isOpen { try server.script("select pg_terminate_backend(pid) from pg_stat_activity where datname = '\(name)'") }
    }

    @Test func `a lost database pauses the worker, nothing fails, and it goes on when the database is back`() async throws {
        for day in 1...3 { try bench.inbox.deliver(SmallExport.name(day), SmallExport.text(day)) }
        let worker = bench.worker(bench.options()) { report in
            // In the midst of a batch, while the worker has a connection.
            if report.outcome.run == 1 { #expect(throws: Never.self) { try setDatabase(isOpen: false) } }
        }
        let running = Task { try await worker.work() }
        await bench.wait(for: "database_away")
        #expect(bench.inbox.files() == ["12345_20200102.csv", "12345_20200103.csv", "done/2020-01/12345_20200101.csv"]
            + bench.inbox.files("processing").map { "processing/\($0)" })
        try setDatabase(isOpen: true)
        await bench.wait(for: "imported", times: 2)
        running.cancel()
        let totals = try await running.value
        #expect(totals.imported == 3 && totals.failed == 0)
        #expect(bench.names.filter { $0.hasPrefix("database_") } == ["database_away", "database_back"])
        #expect(bench.inbox.files() == (1...3).map { "done/2020-01/\(SmallExport.name($0))" })
    }

    @Test func `once says that the database is away instead of waiting`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        try setDatabase(isOpen: false)
        let totals = try await bench.once()
        #expect(totals.storeTrouble?.exitCode == 5 && totals.failed == 0 && totals.imported == 0)
        #expect(bench.inbox.files() == [SmallExport.name(1)])
        try setDatabase(isOpen: true)
    }

    @Test func `an inbox that goes away pauses the worker too`() async throws {
        let running = Task { [bench] in try await bench.worker(bench.options()).work() }
        await bench.wait(for: "started")
        try FileManager.default.moveItem(atPath: bench.inbox.path, toPath: bench.inbox.path + ".away")
        await bench.wait(for: "inbox_away")
        try FileManager.default.moveItem(atPath: bench.inbox.path + ".away", toPath: bench.inbox.path)
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        await bench.wait(for: "imported")
        running.cancel()
        #expect(try await running.value.failed == 0)
        #expect(bench.names.filter { $0.hasPrefix("inbox_") } == ["inbox_away", "inbox_back"])
    }

    @Test func `a file that meets passing errors is tried five times, then it fails`() async throws {
        try bench.inbox.deliver("empty.csv", "")
        bench.consequences.withLock { $0 = Array(repeating: .tryAgain, count: 5) }
        let totals = try await bench.once()
        #expect(totals.failed == 1 && totals.left == 0)
        #expect(bench.names.filter { $0 == "importing" }.count == 5 && bench.names.filter { $0 == "put_back" }.count == 4)
        #expect(bench.inbox.files() == ["failed/empty.csv", "failed/empty.csv.reason.txt"])
    }

    @Test func `a database that takes nothing is asked less and less often, and its return is told once`() async throws {
        try bench.inbox.deliver("12345_20200101.csv", "")
        try bench.inbox.deliver(SmallExport.name(2), SmallExport.text(2))
        bench.consequences.withLock { $0 = Array(repeating: .storeRefuses, count: 3) }
        let running = Task { [bench] in try await bench.worker(bench.options()).work() }
        await bench.wait(for: "imported")
        running.cancel()
        #expect(try await running.value.failed == 1)
        #expect(bench.names.filter { $0.hasPrefix("database_") } == ["database_away", "database_back"])
        #expect(bench.names.filter { $0 == "put_back" }.count == 3)
    }

    @Test func `where a file cannot be put where it belongs it waits in the inbox, and is not lost`() async throws {
        let running = Task { [bench] in try await bench.worker(bench.options()).work() }
        await bench.wait(for: "started")
        // Stands for a full disk: the reason cannot be written.
        let failed = "\(bench.inbox.path)/failed"
        try FileManager.default.removeItem(atPath: failed)
        symlink("/nowhere", failed)
        try bench.inbox.deliver("empty.csv", "")
        await bench.wait(for: "inbox_away")
        #expect(bench.inbox.files().contains("empty.csv"))
        try FileManager.default.removeItem(atPath: failed)
        await bench.wait(for: "inbox_back")
        running.cancel()
        _ = try await running.value
        #expect(bench.inbox.files().contains("failed/empty.csv") && bench.inbox.files().contains("failed/empty.csv.reason.txt"))
        #expect(bench.inbox.files("processing").isEmpty)
    }

    @Test func `what cannot even be put back is found when the inbox is back`() async throws {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        let worker = bench.worker(bench.options())
        let lock = try holdImportLock()
        let running = Task { try await worker.work() }
        try await waitForWaiter(lock)
        try FileManager.default.moveItem(atPath: bench.inbox.path, toPath: bench.inbox.path + ".away")
        try lock.script("select pg_advisory_unlock_all()")
        await bench.wait(for: "inbox_away")
        try FileManager.default.moveItem(atPath: bench.inbox.path + ".away", toPath: bench.inbox.path)
        await bench.wait(for: "already_imported")
        running.cancel()
        #expect(try await running.value.failed == 0)
        #expect(bench.names.contains("recovered"))
        #expect(bench.inbox.files() == ["done/2020-01/12345_20200101.csv"])
    }

    /// An import waits for this lock before it does anything.
    private func holdImportLock() throws -> Connection {
        let connection = try Connection(ConnectionParameters(conninfo: bench.database.conninfo))
        try connection.script("select pg_advisory_lock(\(0x68_6F_74_6C_69_6E_65))")
        return connection
    }

    /// The import has read its file by then.
    private func waitForWaiter(_ lock: borrowing Connection) async throws {
        let waiting: SQL = "select exists (select from pg_locks join pg_database d on d.oid = database where not granted and datname = current_database())"
        while try !lock.value(waiting, as: Bool.self) { try await Task.sleep(for: .milliseconds(5)) }
    }

    private func stopWhileImporting(grace: Duration, release: Bool) async throws -> WorkerTotals {
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        let lock = try holdImportLock()
        var options = bench.options()
        options.grace = grace
        let running = Task { [bench] in try await bench.worker(options).work() }
        try await waitForWaiter(lock)
        running.cancel()
        if release { try lock.script("select pg_advisory_unlock_all()") }
        return try await running.value
    }

    @Test func `a worker that is stopped finishes the file in hand if that takes no longer than the grace`() async throws {
        let totals = try await stopWhileImporting(grace: .seconds(60), release: true)
        #expect(totals.imported == 1 && totals.isInterrupted)
        #expect(bench.inbox.files() == ["done/2020-01/12345_20200101.csv"])
    }

    @Test func `an import that takes longer is rolled back and its file put back`() async throws {
        let totals = try await stopWhileImporting(grace: .milliseconds(10), release: false)
        #expect(totals.imported == 0 && totals.failed == 0 && totals.isInterrupted)
        #expect(bench.inbox.files() == ["12345_20200101.csv"])
        #expect(try await bench.imports().isEmpty)
        #expect(bench.names.contains("put_back"))
    }
}

import Dispatch
import Postgres
import Testing
import TestSupport

struct SessionTests {
    private struct Stop: Error {}

    /// Returns once the connection's server process runs a statement, told by another connection.
    private func awaitStatement(of process: Int32) async throws {
        let watcher = try await Session.connect(TestServer.parameters)
        while try await !watcher.run({ connection in
            try connection.value("""
                select exists (select from pg_stat_activity where pid = \(process) and state = 'active' and query like '%pg_sleep%')
                """, as: Bool.self)
        }) { await Task.yield() }
    }

    @Test func `another thread cancels a statement`() throws {
        let connection = try TestServer.connect()
        let handle = connection.cancelHandle
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(200)) { handle.cancel() }
        let start = ContinuousClock.now
        let error = try #require(throws: PostgresError.self) { try connection.script("select pg_sleep(30)") }
        #expect(error.kind == .cancelled)
        #expect(error.sqlState == .queryCanceled)
        #expect(ContinuousClock.now - start < .seconds(10))
        try expect(connection, "select 1", Int.self, 1)
    }

    @Test func `an interruption also stops what comes next`() throws {
        let connection = try TestServer.connect()
        try connection.script("create temporary table t (a int8)")
        #expect(throws: PostgresError.self) {
            try connection.transaction { connection in
                try connection.execute("insert into t values (1)")
                connection.cancelHandle.interrupt()
            }
        }
        #expect(throws: PostgresError.self) { try connection.script("select 1") }
        let inTransaction = connection.isInTransaction
        #expect(!inTransaction)
        connection.cancelHandle.resume()
        try expect(connection, "select count(*) from t", Int.self, 0)
    }

    @Test func `a cancelled task cancels its statement and not the next`() async throws {
        let session = try await Session.connect(TestServer.parameters)
        let process = try await session.run { $0.processID }
        for _ in 0..<5 {
            let task = Task { try await session.run { try $0.script("select pg_sleep(30)") } }
            try await awaitStatement(of: process)
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await session.run { try $0.value("select 1", as: Int.self) } == 1)
        }
    }

    @Test func `a task that is cancelled beforehand runs nothing`() async throws {
        let session = try await Session.connect(TestServer.parameters)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await session.run { _ in Issue.record("the body ran") }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// Each waits in its statement until it sees all eight at it: one after the other, the first would wait in vain.
    @Test func `eight sessions work at the same time`() async throws {
        let pool = SessionPool(try TestServer.parameters, maximum: 8)
        let meeting = """
            do $$ begin
                perform pg_advisory_lock_shared(776);
                for attempt in 1..3000 loop
                    if (select count(*) from pg_locks where locktype = 'advisory' and objid = 776) >= 8 then return; end if;
                    perform pg_sleep(0.01);
                end loop;
                raise exception 'the others did not come';
            end $$
            """
        try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { try await pool.run { try $0.script(meeting) } }
            }
            try await group.waitForAll()
        }
    }

    @Test func `a server that dies in a statement is a lost connection`() async throws {
        let session = try await Session.connect(TestServer.parameters)
        let process = try await session.run { $0.processID }
        let task = Task { try await session.run { try $0.script("select pg_sleep(30)") } }
        try await awaitStatement(of: process)
        try TestServer.connect().execute("select pg_terminate_backend(\(process))")
        let error = try await #require(throws: PostgresError.self) { try await task.value }
        #expect(error.isConnectionLost)
        #expect(error.kind == .connection)
        let later = try await #require(throws: PostgresError.self) { try await session.run { try $0.script("select 1") } }
        #expect(later.isConnectionLost)
    }

    @Test func `a pool lends one session to one after the other`() async throws {
        let pool = SessionPool(try TestServer.parameters, maximum: 1)
        let processes = try await withThrowingTaskGroup { group in
            for _ in 0..<10 {
                group.addTask { try await pool.run { $0.processID } }
            }
            return try await group.reduce(into: Set<Int32>()) { $0.insert($1) }
        }
        #expect(processes.count == 1)
    }

    @Test func `waiters are served in their order and the cancelled leave`() async throws {
        let pool = SessionPool(try TestServer.parameters, maximum: 1)
        let (order, served) = AsyncStream.makeStream(of: Int.self)
        let tasks = try await pool.withSession { _ in
            var tasks: [Task<Void, any Error>] = []
            for number in 0..<4 {
                tasks.append(Task { try await pool.withSession { _ in _ = served.yield(number) } })
                while await pool.waiting < number + 1 { await Task.yield() }
            }
            tasks[1].cancel()
            while await pool.waiting == 4 { await Task.yield() }
            return tasks
        }
        await #expect(throws: CancellationError.self) { try await tasks[1].value }
        for number in [0, 2, 3] { try await tasks[number].value }
        served.finish()
        var seen: [Int] = []
        for await number in order { seen.append(number) }
        #expect(seen == [0, 2, 3])
    }

    @Test func `a pool drops what is broken or left in a transaction`() async throws {
        let pool = SessionPool(try TestServer.parameters, maximum: 1)
        let first = try await pool.run { $0.processID }
        try await pool.run { try $0.script("begin") }
        let second = try await pool.run { $0.processID }
        #expect(second != first)
        // It dies while it lies idle.
        let other = try await Session.connect(TestServer.parameters)
        try await other.run { connection in
            try connection.execute("select pg_terminate_backend(\(second), 5000)")
        }
        let third = try await pool.run { $0.processID }
        #expect(third != second)
        await #expect(throws: Stop.self) { try await pool.run { _ in throw Stop() } }
        #expect(try await pool.run { $0.processID } == third)
    }

    @Test func `a pool that cannot connect says so to every waiter`() async throws {
        let pool = SessionPool(ConnectionParameters(conninfo: "host=/tmp/no-such-folder"), maximum: 1)
        await withTaskGroup { group in
            for _ in 0..<3 {
                group.addTask {
                    await #expect(throws: PostgresError.self) { try await pool.withSession { _ in } }
                }
            }
        }
    }
}

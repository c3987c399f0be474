import Foundation
import Postgres
import Testing

/// An office with a private cluster of its own, whose processes a test may kill.
struct FaultOffice {
    let office: Office
    let inbox: WorkerInbox
    /// HOTLINE_HOME
    let home: String

    /// - Parameter home: HOTLINE_HOME; in the office's folder unless it is stated.
    private init(home: String?) throws {
        // An empty address counts as none.
        office = try Office(["HOTLINE_DATABASE_URL": ""].merging(home.map { ["HOTLINE_HOME": $0] } ?? [:]) { $1 })
        inbox = try WorkerInbox(office)
        self.home = home ?? "\(office.folder)/home"
    }

    /// Lends an office with an empty database and stops its cluster at the end, come what may.
    static func with(home: String? = nil, _ body: (FaultOffice) async throws -> Void) async throws {
        let office = try FaultOffice(home: home)
        do {
            #expect(try await office.office("database", "migrate").code == 0)
            try await body(office)
        } catch {
            _ = try await office.office("database", "stop")
            throw error
        }
        #expect(try await office.office("database", "stop").code == 0)
    }

    func connect() throws(PostgresError) -> Connection {
        try Connection(ConnectionParameters(conninfo: "host=\(home)/postgres/run dbname=hotline user=hotline"), onNotice: { _ in })
    }

    /// Waits until the server takes connections; starts nothing.
    func connectWhenUp() async throws -> Connection {
        for _ in 0..<2_000 {
            do { return try connect() } catch { try await Task.sleep(for: .milliseconds(10)) }
        }
        return try connect()
    }

    /// A number for each table, to see whether anything was kept.
    func counts() async throws -> [Int] {
        let connection = try await connectWhenUp()
        return try ["run", "ticket", "ticket_history", "ticket_event", "rejection"].map { table in
            try connection.value(SQL(text: "select count(*) from \(table)"), as: Int.self)
        }
    }

    enum Victim: CaseIterable, Sendable {
        /// The process that serves the import. The server then ends all others too and recovers by itself.
        case backend
        /// The server itself. Whoever needs it next has to start it.
        case server
    }

    /// Waits until `client` copies rows, then for `delay`, and kills with SIGKILL while a COPY is running. The client is halted for the
    /// moment between the look and the kill, so that the COPY cannot end there.
    ///
    /// - Returns: false where there was no more to copy.
    func kill(_ victim: Victim, inCopyOf client: Hotline.Running, after delay: Duration,
              while isWorking: @escaping @Sendable () -> Bool) async throws -> Bool {
        try await act(inCopyOf: client, after: delay, while: isWorking) { copying in
            try kill(victim == .backend ? copying : try serverProcess)
        }
    }

    /// Waits until `client` copies rows, then for `delay`, and acts while a COPY is running and its client is halted.
    ///
    /// - Parameter body: gets the process that serves the COPY.
    /// - Returns: false where there was no more to copy.
    func act(inCopyOf client: Hotline.Running, after delay: Duration = .zero, while isWorking: @escaping @Sendable () -> Bool,
             _ body: @escaping @Sendable (pid_t) throws -> Void) async throws -> Bool {
        try await withCheckedThrowingContinuation { continuation in
            // A thread of its own, which other tests cannot keep from looking often enough.
            Thread.detachNewThread {
                continuation.resume(with: Result { try watch(client, delay, isWorking, body) })
            }
        }
    }

    private func watch(_ client: Hotline.Running, _ delay: Duration, _ isWorking: () -> Bool,
                       _ body: (pid_t) throws -> Void) throws -> Bool {
        // Against waiting for ever for a file that is stuck somewhere.
        let limit = ContinuousClock.now + .seconds(120)
        var due: ContinuousClock.Instant?
        while isWorking(), .now < limit {
            usleep(1_000)
            // A server that is just noticing a death sends its guests away again.
            guard let watch = try? connect() else { continue }
            while let copying = try? copyingBackend(watch), copying > 0 || isWorking(), .now < limit {
                usleep(500)
                guard copying > 0 else { continue }
                let time = due ?? .now + delay
                due = time
                guard .now >= time else { continue }
                client.send(SIGSTOP)
                defer { client.send(SIGCONT) }
                usleep(2_000)
                guard (try? copyingBackend(watch)) == copying else { continue }
                try body(copying)
                return true
            }
        }
        return false
    }

    /// The process that is taking rows now, or 0.
    private func copyingBackend(_ watch: borrowing Connection) throws -> pid_t {
        try watch.firstRow("""
            select pid from pg_stat_activity
            where datname = current_database() and state = 'active' and query like '%from stdin%' and pid <> pg_backend_pid()
            """) { row throws(PostgresError) in try row.decode(0, as: Int32.self) } ?? 0
    }

    private var serverProcess: pid_t {
        get throws {
            let text = try String(contentsOfFile: "\(home)/postgres/data/postmaster.pid", encoding: .utf8)
            return try #require(pid_t(text.prefix { $0 != "\n" }))
        }
    }

    /// Only ever a process of this cluster: each works in its data folder.
    private func kill(_ pid: pid_t) throws {
        let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd")
        try #require(folder == "\(home)/postgres/data")
        Glibc.kill(pid, SIGKILL)
    }
}

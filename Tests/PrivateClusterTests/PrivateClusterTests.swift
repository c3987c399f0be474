import Foundation
import Testing
@testable import PrivateCluster

/// Each test has a home of its own, and takes it down again.
struct PrivateClusterTests {
    private func withCluster(_ name: String, _ body: (PrivateCluster) async throws -> Void) async throws {
        let folder = TestFolders.next()
        let cluster = PrivateCluster(home: "\(folder)/\(name)")
        defer {
            for path in [folder, cluster.layout.socketFolder] { try? FileManager.default.removeItem(atPath: path) }
        }
        do {
            try await body(cluster)
        } catch {
            try await cluster.stop()
            throw error
        }
        try await cluster.stop()
    }

    /// Runs a statement with psql, as libpq's users would.
    private func ask(_ cluster: PrivateCluster, _ sql: String) async throws -> String {
        let owner = try Owner.of(data: cluster.path, home: cluster.home)
        let programs = try await Programs.find(environment: cluster.environment, owner: owner, dataVersion: nil)
        let answer = try await programs.run("\(programs.folder)/psql", ["-XAtc", sql, cluster.conninfo], in: "/")
        #expect(answer.error == "")
        return answer.output.trimmingCharacters(in: .newlines)
    }

    private func pid(_ cluster: PrivateCluster) throws -> Int32 {
        guard case .running(let pid) = cluster.status() else { throw CocoaError(.featureUnsupported) }
        return pid
    }

    @Test func `a cluster is made, started, reused, stopped and started again`() async throws {
        try await withCluster("home") { cluster in
            #expect(cluster.status() == .absent)
            try await cluster.start()
            let first = try pid(cluster)
            #expect(try await ask(cluster, "create table t (a int8); insert into t values (7)") != "")
            try await cluster.start()
            #expect(try pid(cluster) == first)
            try await cluster.stop()
            #expect(cluster.status() == .stopped)
            try await cluster.stop()
            try await cluster.start()
            #expect(try await ask(cluster, "select a from t") == "7")
        }
    }

    @Test func `a cluster listens in a folder of its owner's only, and has the settings it should`() async throws {
        try await withCluster("home") { cluster in
            try await cluster.start()
            let settings = try await ask(cluster, """
                select concat_ws(' ', current_database(), current_user, current_setting('server_encoding'), \
                current_setting('lc_collate'), current_setting('data_checksums'), current_setting('timezone'), \
                current_setting('jit'), current_setting('shared_buffers'), current_setting('max_wal_size'), \
                current_setting('log_error_verbosity'), '[' || current_setting('listen_addresses') || ']')
                """)
            #expect(settings == "hotline hotline UTF8 C on UTC off 256MB 4GB terse []")
            var status = stat()
            #expect(stat(cluster.layout.socketFolder, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o700)
            #expect(cluster.description.contains(cluster.layout.socketFolder))
        }
    }

    @Test func `a server holds nothing of ours open`() async throws {
        try await withCluster("home") { cluster in
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            defer { ends.forEach { close($0) } }
            try await cluster.start()
            func open(_ pid: Int32) throws -> Set<String> {
                let folder = "/proc/\(pid)/fd"
                return Set(try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
                    try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
                })
            }
            let ours = try open(getpid()).filter { $0.hasPrefix("pipe:") || $0.hasPrefix("socket:") }
            let servers = try open(pid(cluster))
            #expect(!ours.isEmpty)
            #expect(servers.isDisjoint(with: ours))
            #expect(!servers.contains(cluster.layout.lock))
            #expect(servers.contains(cluster.layout.log))
        }
    }

    @Test func `whoever starts a cluster at the same moment gets the same one`() async throws {
        try await withCluster("home") { cluster in
            try await withThrowingTaskGroup { group in
                for _ in 0..<3 { group.addTask { try await cluster.start() } }
                try await group.waitForAll()
            }
            #expect(try await ask(cluster, "select 1") == "1")
        }
    }

    @Test func `a half-made cluster is made anew`() async throws {
        try await withCluster("home") { cluster in
            let owner = try Owner.of(data: cluster.path, home: cluster.home)
            try Folders.prepare(cluster.layout, home: cluster.home, owner: owner)
            try FileManager.default.createDirectory(atPath: cluster.layout.partialData, withIntermediateDirectories: true)
            try Data("15".utf8).write(to: URL(filePath: cluster.layout.partialData + "/PG_VERSION"))
            #expect(chown(cluster.layout.partialData, owner.uid, owner.gid) == 0)
            #expect(cluster.status() == .absent)
            try await cluster.start()
            #expect(try await ask(cluster, "select 1") == "1")
            #expect(!FileManager.default.fileExists(atPath: cluster.layout.partialData))
        }
    }

    @Test func `a cluster whose server was killed starts again`() async throws {
        try await withCluster("home") { cluster in
            try await cluster.start()
            let first = try pid(cluster)
            kill(first, SIGKILL)
            while kill(first, 0) == 0, ServerProcess(cluster.layout) != nil { await Task.yield() }
            try await cluster.start()
            #expect(try pid(cluster) != first)
            #expect(try await ask(cluster, "select 1") == "1")
        }
    }

    @Test func `a pid file whose number now belongs to another process does not count`() async throws {
        try await withCluster("one") { one in
            try await withCluster("two") { two in
                try await one.start()
                try await two.start()
                try await two.stop()
                // As after a reboot that gave the old number to a process of the same user's.
                for (from, to) in [(one.layout.pidFile, two.layout.pidFile), (one.layout.socketLock, two.layout.socketLock)] {
                    try Data(contentsOf: URL(filePath: from)).write(to: URL(filePath: to))
                    if geteuid() == 0 { #expect(chmod(to, 0o644) == 0) }
                }
                #expect(two.status() == .stopped)
                try await two.start()
                #expect(try pid(two) != pid(one))
            }
        }
    }

    @Test(arguments: ["a home 东莞 热线", "it's \"odd\" $HOME `x` \\ (1)", "a,b", String(repeating: "very-long/", count: 20)])
    func `any name will do for a home`(_ name: String) async throws {
        try await withCluster(name) { cluster in
            try await cluster.start()
            #expect(try await ask(cluster, "select 1") == "1")
            #expect(cluster.conninfo.utf8.count < 200)
        }
    }
}

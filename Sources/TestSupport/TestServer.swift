internal import Foundation
package import Postgres


/// A PostgreSQL server of the tests' own: a Unix socket in a temporary folder, started once, stopped when the process exits.
package enum TestServer {
    /// A new connection. Each test makes temporary tables or names of its own.
    package static func connect(onNotice: NoticeHandler? = nil) throws -> Connection {
        try Connection(parameters, onNotice: onNotice)
    }

    package static var parameters: ConnectionParameters {
        get throws { try parameters(database: "postgres") }
    }

    package static func parameters(database: String) throws -> ConnectionParameters {
        ConnectionParameters(conninfo: try conninfo(database: database))
    }

    package static func conninfo(database: String) throws -> String {
        "host=\(try started.get().path) dbname=\(database) user=postgres"
    }

    private static let started = Result { try start() }
    private static let prefix = "hotline-tests-"

    private struct Failure: Error { let text: String }

    private static func start() throws -> URL {
        sweep()
        let folder = URL(filePath: "/tmp/\(prefix)\(getpid())", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if getuid() == 0 { try run("/bin/chown", ["postgres", folder.path]) }
        let programs = try programFolder()
        let data = folder.appending(path: "data").path
        try runAsOwner("\(programs)/initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"])
        let options = "-k \(folder.path) -c listen_addresses='' -c fsync=off -c max_connections=400"
        try runAsOwner("\(programs)/pg_ctl", ["-D", data, "-w", "-l", folder.appending(path: "log").path, "-o", options, "start"])
        atexit { TestServer.stop(URL(filePath: "/tmp/hotline-tests-\(getpid())", directoryHint: .isDirectory)) }
        return folder
    }

    /// Servers of test runs that were killed.
    private static func sweep() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard let owner = pid_t(name.dropFirst(prefix.count)), kill(owner, 0) != 0, errno == ESRCH else { continue }
            stop(URL(filePath: "/tmp/\(name)", directoryHint: .isDirectory))
        }
    }

    /// Stops the server that the folder's own pid file names, and removes the folder.
    private static func stop(_ folder: URL) {
        let pidFile = folder.appending(path: "data/postmaster.pid")
        if let text = try? String(contentsOf: pidFile, encoding: .utf8), let pid = pid_t(text.prefix { $0 != "\n" }) {
            kill(pid, SIGQUIT)
            for _ in 0..<100 where kill(pid, 0) == 0 { usleep(20_000) }
        }
        try? FileManager.default.removeItem(at: folder)
    }

    private static func programFolder() throws -> String {
        for version in [17, 16, 15] where FileManager.default.isExecutableFile(atPath: "/usr/lib/postgresql/\(version)/bin/initdb") {
            return "/usr/lib/postgresql/\(version)/bin"
        }
        throw Failure(text: "no PostgreSQL server is installed (apt install postgresql)")
    }

    /// PostgreSQL's programs refuse to run as root.
    private static func runAsOwner(_ program: String, _ arguments: [String]) throws {
        if getuid() == 0 {
            try run("/usr/sbin/runuser", ["-u", "postgres", "--", program] + arguments)
        } else {
            try run(program, arguments)
        }
    }

    /// Foundation's Process would wait for the daemon too: it watches a socket that every descendant inherits.
    private static func run(_ program: String, _ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 as ClosedRange<Int32> {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let shell = "cd /; exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; exec \"$@\""
        let words = (["/bin/sh", "-c", shell, "sh", program] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        var pid: pid_t = 0
        let environment = [strdup("PATH=/usr/sbin:/usr/bin:/sbin:/bin"), nil]
        guard posix_spawn(&pid, "/bin/sh", &actions, nil, words + [nil], environment) == 0 else {
            throw Failure(text: "\(program) cannot be started")
        }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw Failure(text: "\(program) failed") }
    }
}

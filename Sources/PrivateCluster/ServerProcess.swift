import FoundationEssentials
import Glibc

/// The running server, as its `postmaster.pid` tells.
struct ServerProcess {
    let pid: Int32
    /// It takes connections: it is neither starting, recovering nor stopping.
    let isReady: Bool

    /// Nil if there is none. A file that a crash left behind does not count, even if its number now belongs to another process.
    init?(_ layout: Layout) {
        guard let pid = Self.recordedPID(layout.pidFile), kill(pid, 0) == 0, Self.works(pid, in: layout.data) else { return nil }
        self.pid = pid
        // Line 8 is starting, stopping, ready or standby, padded with blanks.
        let lines = Self.lines(layout.pidFile)
        isReady = lines.count >= 8 && lines[7].prefix { $0 != " " } == "ready"
    }

    /// The number in a lock file of the server's, whoever has it now.
    static func recordedPID(_ file: String) -> Int32? {
        guard let pid = lines(file).first.flatMap({ Int32($0) }), pid > 0 else { return nil }
        return pid
    }

    /// The server or one of its children is there. Asks /proc, which shows us our own processes, and root all.
    static func isAnyWorking(in data: String) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.contains { Int32($0).map { works($0, in: data) } ?? false }
    }

    private static func lines(_ file: String) -> [Substring] {
        guard let bytes = FileManager.default.contents(atPath: file) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// PostgreSQL's processes have the data folder as their working directory, and others do not.
    private static func works(_ pid: Int32, in data: String) -> Bool {
        var folder = stat()
        var work = stat()
        guard stat("/proc/\(pid)/cwd", &work) == 0, stat(data, &folder) == 0 else { return false }
        return folder.st_dev == work.st_dev && folder.st_ino == work.st_ino
    }
}

import Foundation
import Synchronization

/// Folders in /tmp that carry our process's number, so that the next run can tell what a killed one left.
enum TestFolders {
    private static let prefix = "hotline-cluster-tests-"
    private static let count = Atomic(0)
    private static let sweep: Void = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard let pid = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }), kill(pid, 0) != 0 else { continue }
            stopServers(in: "/tmp/\(name)")
            try? FileManager.default.removeItem(atPath: "/tmp/\(name)")
        }
    }()

    /// The path of a folder that does not exist yet.
    static func next() -> String {
        _ = sweep
        return "/tmp/\(prefix)\(getpid())-\(count.add(1, ordering: .relaxed).newValue)"
    }

    /// Only those that the folder's own pid files name, and that still work there. Waits for them to be gone.
    private static func stopServers(in folder: String) {
        func works(_ pid: pid_t) -> Bool {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd"))?.hasPrefix(folder) ?? false
        }
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        for file in files where file.hasSuffix("/postmaster.pid") {
            guard let text = try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8),
                  let pid = pid_t(text.prefix { $0 != "\n" }), works(pid) else { continue }
            kill(pid, SIGQUIT)
            for _ in 0..<250 where works(pid) { usleep(20_000) }
        }
    }
}

import Foundation

/// The built command, run as a process of its own.
///
/// Its output goes to files and not through pipes: a private cluster that it starts lives on, and whoever reads a pipe to its end
/// would wait for whatever still holds the other one.
struct Hotline: Sendable {
    var environment: [String: String]
    /// Where the output is written while the command runs.
    var folder: String

    /// What a run left behind.
    struct Finished: Sendable {
        /// The exit code, or 128 and the signal that ended it.
        let code: Int32
        let output: String
        let errors: String
    }

    struct Running: Sendable {
        let pid: pid_t
        fileprivate let outputPath, errorPath: String

        /// What it has written to its standard error until now.
        var errorsSoFar: String { (try? Running.text(errorPath)) ?? "" }

        func send(_ signal: Int32) { kill(pid, signal) }

        func finish() async throws -> Finished {
            let code = await withCheckedContinuation { continuation in
                // A thread of its own: waiting must not take one from the tests.
                Thread.detachNewThread {
                    var status: Int32 = 0
                    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
                    continuation.resume(returning: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
                }
            }
            defer {
                // A device that was written to is not ours to remove.
                for path in [outputPath, errorPath] where !path.hasPrefix("/dev/") { try? FileManager.default.removeItem(atPath: path) }
            }
            return Finished(code: code, output: try Running.text(outputPath), errors: try Running.text(errorPath))
        }

        private static func text(_ path: String) throws -> String {
            path.hasPrefix("/dev/") ? "" : try String(contentsOfFile: path, encoding: .utf8)
        }
    }

    struct Failure: Error { let text: String }

    func run(_ arguments: [String], output: String? = nil) async throws -> Finished {
        try await start(arguments, output: output).finish()
    }

    /// - Parameter output: a device to write the standard output to.
    func start(_ arguments: [String], output: String? = nil) throws -> Running {
        let name = "\(folder)/\(UUID().uuidString)"
        let (outputPath, errorPath) = (output ?? "\(name).out", "\(name).err")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, outputPath, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_WRONLY | O_CREAT, 0o600)
        let words = ([try Hotline.binary.get()] + arguments).map { strdup($0) }
        let variables = environment.map { strdup("\($0)=\($1)") }
        defer { (words + variables).forEach { free($0) } }
        var pid: pid_t = 0
        guard posix_spawn(&pid, words[0] ?? strdup(""), &actions, nil, words + [nil], variables + [nil]) == 0 else {
            throw Failure(text: "hotline cannot be started")
        }
        return Running(pid: pid, outputPath: outputPath, errorPath: errorPath)
    }

    /// Beside the test bundle, else in the package's build folder.
    private static let binary = Result { () throws(Failure) -> String in
        let besides = [Bundle.main.executablePath, CommandLine.arguments.first].compactMap { $0 }
            .map { URL(filePath: $0).deletingLastPathComponent() }
        let candidates = (besides + [URL(filePath: ProjectFile.path(".build/debug"))]).map { $0.appending(path: "hotline").path }
        guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Failure(text: "no hotline in \(candidates.joined(separator: ", ")): swift build --product hotline")
        }
        return found
    }
}

/// Files of the package that the tests read.
enum ProjectFile {
    static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: name).path
    }

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }
}

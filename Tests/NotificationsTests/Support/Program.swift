import Foundation
import Synchronization

/// A program beside the test, whose standard output and errors the test may read.
///
/// Not Foundation's Process: its waiting ends only when every program that was started in the meantime has ended too.
struct Program {
    private let pid: pid_t
    /// Ends when this process does, however it does: the servers of the fixtures read it, and end with it.
    private let input: FileHandle
    private let output: FileHandle

    private struct Failure: Error { let text: String }

    /// One start after another: a program that got hold of another one's pipe would keep its reader waiting.
    private static let starting = Mutex(())

    init(_ path: String, _ arguments: [String]) throws {
        self = try Self.starting.withLock { _ in try Self.start(path, arguments) }
    }

    private init(pid: pid_t, input: FileHandle, output: FileHandle) {
        self.pid = pid
        self.input = input
        self.output = output
    }

    private static func start(_ path: String, _ arguments: [String]) throws -> Program {
        var ends: [Int32] = [0, 0]
        var inputEnds: [Int32] = [0, 0]
        guard pipe(&ends) == 0, pipe(&inputEnds) == 0 else { throw Failure(text: "no pipe") }
        for end in ends + inputEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, inputEnds[0], 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        let words = ([path] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        let environment = [strdup("PATH=/usr/local/bin:/usr/bin:/bin"), nil]
        defer { environment.forEach { free($0) } }
        var pid: pid_t = 0
        let status = posix_spawn(&pid, path, &actions, nil, words + [nil], environment)
        close(ends[1])
        close(inputEnds[0])
        let input = FileHandle(fileDescriptor: inputEnds[1], closeOnDealloc: true)
        let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        guard status == 0 else { throw Failure(text: "\(path) cannot be started") }
        return Program(pid: pid, input: input, output: output)
    }

    /// Runs `body` beside the program, and ends the program afterwards.
    static func beside<Value>(_ path: String, _ arguments: [String], _ body: (Program) async throws -> Value) async throws -> Value {
        let program = try Program(path, arguments)
        defer {
            kill(program.pid, SIGKILL)
            _ = program.exitStatus()
        }
        return try await body(program)
    }

    /// Runs the program to its end.
    static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let program = try Program(path, arguments)
        let output = String(decoding: program.output.readDataToEndOfFile(), as: UTF8.self)
        return (program.exitStatus(), output)
    }

    /// What it says from now on, up to the line with which `isEnough` holds. The wait is on a thread of its own.
    func text(until isEnough: @escaping @Sendable (String) -> Bool) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "notifications.tests").async {
                var text = ""
                while !text.hasSuffix("\n") || !isEnough(text) {
                    let piece = output.availableData
                    guard !piece.isEmpty else { return continuation.resume(throwing: Failure(text: "it ended: \(text)")) }
                    text += String(decoding: piece, as: UTF8.self)
                }
                continuation.resume(returning: text)
            }
        }
    }

    private func exitStatus() -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

import FoundationEssentials
import Glibc

extension PrivateCluster {
    /// Makes the cluster if there is none, starts it if it does not run, and returns when it takes connections.
    ///
    /// Any number of processes may call it at the same moment. Throws ``ClusterError``, or `CancellationError`.
    package func start() async throws {
        let layout = layout
        let owner = try Owner.of(data: layout.data, home: home)
        try Folders.prepare(layout, home: home, owner: owner)
        let lock = try await ClusterLock(layout.lock, owner: owner)
        defer { withExtendedLifetime(lock) {} }
        if try await isUp() { return }
        try Folders.checkSpace(layout.root)
        let version = FileManager.default.contents(atPath: "\(layout.data)/PG_VERSION")
            .map { String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace } }
        let programs = try await Programs.find(environment: environment, owner: owner, dataVersion: version)
        try await checkReach(programs)
        if version == nil { try await initialize(programs) }
        try await launch(programs)
        // A backup that is restored replays its log first, and takes no database meanwhile.
        guard try await isUp() else {
            throw ClusterError(.startFailed, "the server has stopped again: \(lastWords() ?? "no reason given")",
                               hint: "look into \(layout.log)")
        }
        try await createDatabase(programs)
    }

    /// Stops the server: clients are disconnected, nothing that was committed is lost. Does nothing if it does not run.
    package func stop() async throws {
        guard case .running = status() else { return }
        let lock = try await ClusterLock(layout.lock, owner: Owner.of(data: layout.data, home: home))
        defer { withExtendedLifetime(lock) {} }
        guard let server = ServerProcess(layout) else { return }
        // SIGINT is PostgreSQL's "fast shutdown".
        guard kill(server.pid, SIGINT) == 0 || errno == ESRCH else {
            throw ClusterError(.stopFailed, "cannot stop the server, process \(server.pid): \(String(cString: strerror(errno)))",
                               hint: "run hotline as the user who started it, or as root")
        }
        let impatient = ContinuousClock.now + .seconds(Self.fastShutdownSeconds)
        var isAskedAgain = false
        try await poll("the server, process \(server.pid), is still stopping") {
            if !isAskedAgain, ContinuousClock.now > impatient {
                // A server that recovers from a crash may not hear the first signal; after "immediate shutdown" it recovers anew.
                isAskedAgain = true
                kill(server.pid, SIGQUIT)
            }
            return ServerProcess(layout)?.pid != server.pid
        }
    }

    /// Long enough for a last checkpoint of a private cluster.
    private static let fastShutdownSeconds = 30

    /// True if it takes connections, after waiting for one that is about to; false if it does not run.
    private func isUp() async throws -> Bool {
        var isUp = false
        try await poll("the server is neither up nor down") {
            guard let server = ServerProcess(layout) else { return true }
            isUp = server.isReady
            return isUp
        }
        return isUp
    }

    private func poll(_ complaint: String, _ isDone: () -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(Self.patienceSeconds)
        while !isDone() {
            guard ContinuousClock.now < deadline else {
                throw ClusterError(.busy, "\(complaint) after \(Self.patienceSeconds) s", hint: "look into \(layout.log)")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// A big import can leave this much to write or to recover.
    static let patienceSeconds = 120

    /// Root may have named a home that the owner cannot get to, such as one under `/root`.
    private func checkReach(_ programs: Programs) async throws {
        guard programs.owner.needsSwitch else { return }
        let answer = try await programs.run("/bin/sh", ["-c", "cd -- \"$1\"", "sh", layout.root], in: "/")
        guard answer.isSuccess else {
            throw ClusterError(.homeUnusable, "user \(programs.owner.name) cannot enter \(layout.root)",
                               hint: "let others pass the folders above it (chmod o+x), or set HOTLINE_HOME to another folder")
        }
    }

    /// Runs `pg_ctl` in the cluster's own folder: it hands paths to a shell, and relative ones have nothing to quote.
    private func launch(_ programs: Programs) async throws {
        try await clearCrash()
        rotateLog()
        let options = "-k \(shellQuoted(listQuoted(layout.socketFolder)))"
        let arguments = ["-D", "data", "-l", "log", "-o", options, "-w", "-t", "\(Self.patienceSeconds)", "-s", "start"]
        let answer = try await programs.run("\(programs.folder)/pg_ctl", arguments, in: layout.root)
        if answer.isSuccess { return }
        let reason = lastWords() ?? answer.complaint
        if answer.isDiskFull || reason.contains("No space left on device") {
            throw ClusterError(.diskFull, "the server does not start: \(reason)", hint: ClusterError.noSpaceHint)
        }
        throw ClusterError(.startFailed, "the server does not start: \(reason)", hint: "look into \(layout.log)")
    }

    /// After a crash, waits for the dead server's children, and removes its lock files if the number in them has gone to a stranger.
    ///
    /// PostgreSQL itself forgives a lock file whose process is gone, and refuses to start if there is one of the same user: after a
    /// reboot that may be anybody.
    private func clearCrash() async throws {
        try await poll("processes of a server that died still work in \(path)") {
            !ServerProcess.isAnyWorking(in: path)
        }
        for file in [layout.pidFile, layout.socketLock] {
            if let pid = ServerProcess.recordedPID(file), kill(pid, 0) == 0 { unlink(file) }
        }
    }

    /// The last thing that the server's log calls fatal.
    private func lastWords() -> String? {
        guard let log = FileManager.default.contents(atPath: layout.log) else { return nil }
        let lines = String(decoding: log.suffix(8_192), as: UTF8.self).split(separator: "\n")
        guard let line = lines.last(where: { $0.contains("FATAL: ") || $0.contains("PANIC: ") }),
              let start = line.firstRange(of: ":  ")?.upperBound else { return nil }
        return String(line[start...])
    }

    /// Keeps one older log. Nobody else rotates it, and the server writes little.
    private func rotateLog() {
        var status = stat()
        if stat(layout.log, &status) == 0, status.st_size > 10_000_000 {
            rename(layout.log, layout.log + ".1")
        }
    }
}

/// One word for the shell that pg_ctl starts the server with.
private func shellQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

/// One item of a list of folders among PostgreSQL's settings.
private func listQuoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

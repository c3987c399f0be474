import Foundation

/// PostgreSQL's own programs, run as an administrator runs them: as the owner of the data.
enum ServerPrograms {
    struct Failure: Error { let text: String }

    /// Waits for the program; its words are the error where it fails.
    static func run(_ program: String, _ arguments: [String]) throws {
        let folders = [17, 16, 15].map { "/usr/lib/postgresql/\($0)/bin" } + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        guard let path = folders.map({ "\($0)/\(program)" }).first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Failure(text: "\(program) is not installed (apt install postgresql)")
        }
        try asOwner([path] + arguments)
    }

    /// Makes a folder that the owner of the data has for himself.
    static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        if getuid() == 0 { try spawn(["/bin/chown", "postgres", path]) }
        chmod(path, 0o700)
    }

    /// Writes a file of the owner's, or adds to it.
    static func write(_ text: String, to path: String) throws {
        try asOwner(["/bin/sh", "-c", "printf '%s\\n' \"$1\" >> \"$2\"", "sh", text, path])
    }

    private static func asOwner(_ words: [String]) throws {
        try spawn(getuid() == 0 ? ["/usr/sbin/runuser", "-u", "postgres", "--"] + words : words)
    }

    /// A server that is started inherits nothing that anybody waits for.
    private static func spawn(_ words: [String]) throws {
        let log = "/tmp/hotline-e2e-\(getpid())-\(UUID().uuidString.prefix(8)).log"
        defer { unlink(log) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let shell = "cd /; exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; exec \"$@\""
        let arguments = (["/bin/sh", "-c", shell, "sh"] + words).map { strdup($0) }
        let environment = [strdup("PATH=/usr/sbin:/usr/bin:/sbin:/bin"), strdup("LC_ALL=C.UTF-8"), nil]
        defer { (arguments + environment).forEach { free($0) } }
        var pid: pid_t = 0
        guard posix_spawn(&pid, "/bin/sh", &actions, nil, arguments + [nil], environment) == 0 else {
            throw Failure(text: "\(words[0]) cannot be started")
        }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw Failure(text: "\(words): \((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")") }
    }
}

import Foundation
import Postgres
import TestSupport

/// An installation of a test's own: a folder, a database of the tests' server, and the command that uses them.
struct Office: Sendable {
    let folder: String
    let hotline: Hotline
    private let database: String

    /// - Parameter environment: settings besides the database.
    init(_ environment: [String: String] = [:]) throws {
        folder = try TestFolder.make()
        database = "e2e_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        try TestServer.connect().script("create database \(database)")
        var variables = TestFolder.environment(home: folder)
        variables["HOTLINE_DATABASE_URL"] = try TestServer.conninfo(database: database)
        hotline = Hotline(environment: variables.merging(environment) { $1 }, folder: folder)
    }

    func callAsFunction(_ arguments: String...) async throws -> Hotline.Finished {
        try await hotline.run(arguments)
    }

    func start(_ arguments: String...) throws -> Hotline.Running {
        try hotline.start(arguments)
    }

    /// A connection to the office's database, for looking at it and for getting in the way.
    func connect() throws -> Connection {
        try Connection(try TestServer.parameters(database: database))
    }

    func write(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// Writes an export with the usual header.
    func export(_ name: String, _ rows: [Export.Row]) throws -> String {
        try write(name, Export.text(rows).utf8)
    }
}

/// Small export files.
enum Export {
    static let header = "工单编号,诉求类型,诉求标题,来电人,联系电话,承办单位,受理时间,办理时限,办结时间,工单状态\r\n"

    struct Row: Sendable {
        var number: String
        var received = "2020-03-02 09:00:00"
        var due = "2020-03-20 18:00:00"
        var closed = ""
        var category = "投诉"
        var title = "路灯不亮"
        var department = "城管分局"
        var status = ""
    }

    static func text(_ rows: [Row]) -> String {
        header + rows.map { row in
            [row.number, row.category, row.title, "李某", "13800138000", row.department, row.received, row.due, row.closed, row.status]
                .joined(separator: ",") + "\r\n"
        }.joined()
    }
}

/// Folders of this test run, all gone when it ends; those of a run that was killed go with the next.
enum TestFolder {
    private static let prefix = "hotline-e2e-"
    private static let root = Result {
        sweep()
        let path = "/tmp/\(prefix)\(getpid())"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // The private cluster of a run as root belongs to another user.
        chmod(path, 0o755)
        atexit { try? FileManager.default.removeItem(atPath: "/tmp/hotline-e2e-\(getpid())") }
        return path
    }

    /// Short, since a Unix socket's path may have 107 bytes.
    static func make() throws -> String {
        let path = "\(try root.get())/\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    /// Nothing of the developer's own settings.
    static func environment(home: String) -> [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return ["PATH": path, "HOME": home, "HOTLINE_HOME": "\(home)/home", "TZ": "UTC", "LC_ALL": "C.UTF-8"]
    }

    private static func sweep() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard let owner = pid_t(name.dropFirst(prefix.count)), kill(owner, 0) != 0, errno == ESRCH else { continue }
            try? FileManager.default.removeItem(atPath: "/tmp/\(name)")
        }
    }
}

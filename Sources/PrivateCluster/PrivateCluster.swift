import FoundationEssentials
import Glibc
import SystemPackage

/// A PostgreSQL cluster of hotline's own, for when no database is configured.
///
/// It lives in `home/postgres`, listens on a Unix socket only, in a folder that only its owner can enter, and runs on after we
/// exit. Started by root it belongs to the user `postgres`, because PostgreSQL refuses to run as root.
package struct PrivateCluster: Sendable, CustomStringConvertible {
    /// Absolute.
    package let home: String
    let environment: [String: String]

    package enum Status: Sendable, Equatable {
        /// Never made, or not to the end.
        case absent
        case stopped
        case running(pid: Int32)
    }

    /// `environment` tells where the programs are: `HOTLINE_PGBIN` and `PATH`.
    package init(home: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
        let path = FilePath(home)
        let absolute = path.isAbsolute ? path : FilePath(FileManager.default.currentDirectoryPath).pushing(path)
        self.home = absolute.lexicallyNormalized().string
        self.environment = environment
    }

    /// `HOTLINE_HOME`; for root `/var/lib/hotline`; else the XDG state folder.
    package static func defaultHome(environment: [String: String] = ProcessInfo.processInfo.environment,
                                    isRoot: Bool = geteuid() == 0) -> String {
        if let home = environment["HOTLINE_HOME"], !home.isEmpty { return home }
        if isRoot { return "/var/lib/hotline" }
        // The XDG specification has relative paths ignored.
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return "\(state)/hotline" }
        let user = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? FileManager.default.homeDirectoryForCurrentUser.path
        return "\(user)/.local/state/hotline"
    }

    /// The data folder.
    package var path: String { layout.data }

    /// For libpq.
    package var conninfo: String {
        let escaped = layout.socketFolder.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "host='\(String(escaped))' dbname=\(Self.database) user=\(Self.user)"
    }

    package var description: String {
        "private PostgreSQL cluster in \(layout.data), socket in \(layout.socketFolder), log in \(layout.log)"
    }

    package func status() -> Status {
        if let server = ServerProcess(layout) { return .running(pid: server.pid) }
        return FileManager.default.fileExists(atPath: layout.data) ? .stopped : .absent
    }

    static let database = "hotline"
    static let user = "hotline"

    var layout: Layout { Layout(home: home) }
}

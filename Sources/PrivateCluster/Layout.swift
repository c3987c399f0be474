/// Where the cluster's files are.
struct Layout: Sendable {
    /// Holds all the others; only the owner can enter.
    let root: String

    init(home: String) {
        root = home == "/" ? "/postgres" : "\(home)/postgres"
    }

    var data: String { "\(root)/data" }
    var pidFile: String { "\(data)/postmaster.pid" }
    /// What initdb works on. It becomes `data` when it is whole, so a killed run leaves no half-made cluster.
    var partialData: String { "\(root)/data.partial" }
    var log: String { "\(root)/log" }
    var lock: String { "\(root)/lock" }

    /// `root/run`, or a short folder in `/tmp` if a socket in there could not be named.
    ///
    /// The kernel takes 107 bytes for a socket's path, and libpq takes a comma in `host` for the next host.
    var socketFolder: String {
        let folder = "\(root)/run"
        return folder.utf8.count > Self.folderBytes || folder.contains(",") ? "/tmp/hotline-\(hash)" : folder
    }

    /// Begins with the server's number, as the pid file does.
    var socketLock: String { "\(socketFolder)/.s.PGSQL.5432.lock" }

    /// 107 less `/.s.PGSQL.5432` and less the `.lock` that stands beside it.
    static let folderBytes = 88

    /// FNV-1a of the path: two homes never share a folder, and one home always finds its own.
    private var hash: String {
        let value = root.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

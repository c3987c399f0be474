import Glibc

/// What the system tells of a file or folder.
struct FileFacts {
    let isFolder: Bool
    /// Seconds since 1970.
    let modified: Int64
    let device: UInt64
    /// Users who are neither the owner nor of its group may read it.
    let isReadableByAll: Bool

    /// Nil where there is none.
    init?(_ path: String) {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        isFolder = found.st_mode & S_IFMT == S_IFDIR
        modified = Int64(found.st_mtim.tv_sec)
        device = UInt64(found.st_dev)
        isReadableByAll = found.st_mode & 0o004 != 0
    }

    static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

    static func isWritable(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

    /// Room for those who are not root, and its share of the whole, 0 to 1; nil where there is no such place.
    static func space(at path: String) -> (megabytes: Int, share: Double)? {
        var space = statvfs()
        guard statvfs(path, &space) == 0, space.f_blocks > 0 else { return nil }
        return (Int(space.f_bavail) * Int(space.f_frsize) / 1_000_000, Double(space.f_bavail) / Double(space.f_blocks))
    }
}

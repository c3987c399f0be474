import Glibc

/// Makes folders as the cluster needs them.
enum Folders {
    /// Makes the home with its parents, readable by all, and the private folders in it.
    static func prepare(_ layout: Layout, home: String, owner: Owner) throws {
        try makeWithParents(home)
        try makePrivate(layout.root, owner: owner)
        try makePrivate(layout.socketFolder, owner: owner)
    }

    private static func makeWithParents(_ path: String) throws {
        if mkdir(path, 0o755) == 0 || errno == EEXIST {
            var status = stat()
            guard stat(path, &status) == 0 else { throw ClusterError.system("cannot look at \(path)", errno: errno) }
            guard status.st_mode & S_IFMT == S_IFDIR else { throw ClusterError.system("\(path)", errno: ENOTDIR) }
            return
        }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw ClusterError.system("cannot make the folder \(path)", errno: errno)
        }
        try makeWithParents(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw ClusterError.system("cannot make the folder \(path)", errno: errno)
        }
    }

    /// Makes a folder that only the owner can enter, or makes sure that it is one: in /tmp somebody else may have been first.
    private static func makePrivate(_ path: String, owner: Owner) throws {
        var status = stat()
        if lstat(path, &status) != 0 {
            try makeOwned(path, owner: owner)
            guard lstat(path, &status) == 0 else { throw ClusterError.system("cannot look at \(path)", errno: errno) }
        }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == owner.uid else {
            throw ClusterError(.homeUnusable, "\(path) is not a folder of user \(owner.uid)",
                               hint: "remove it if it is not needed, or set HOTLINE_HOME to another folder")
        }
        guard status.st_mode & 0o077 == 0 || chmod(path, 0o700) == 0 else {
            throw ClusterError.system("cannot close \(path) to others", errno: errno)
        }
    }

    /// The folder appears under its name with its owner already, since others may be looking for it at the same moment.
    private static func makeOwned(_ path: String, owner: Owner) throws {
        let made = "\(path).\(getpid()).\(UInt32.random(in: 0 ... .max))"
        guard mkdir(made, 0o700) == 0 else {
            throw ClusterError.system("cannot make the folder \(path)", errno: errno)
        }
        guard !owner.needsSwitch || lchown(made, owner.uid, owner.gid) == 0 else {
            let code = errno
            rmdir(made)
            throw ClusterError.system("cannot give \(path) to \(owner.name)", errno: code)
        }
        guard rename(made, path) != 0 else { return }
        let code = errno
        rmdir(made)
        // Another process was first, and has put its lock into it.
        guard code == ENOTEMPTY || code == EEXIST else { throw ClusterError.system("cannot make the folder \(path)", errno: code) }
    }

    /// A new cluster takes 40 MB and its log segments as much again; below this PostgreSQL cannot even recover.
    private static let neededMegabytes: UInt64 = 150

    /// Throws if there is no room to start.
    static func checkSpace(_ path: String) throws {
        var space = statvfs()
        guard statvfs(path, &space) == 0 else { return }
        let megabytes = UInt64(space.f_bavail) * UInt64(space.f_frsize) / 1_000_000
        guard megabytes >= neededMegabytes else {
            throw ClusterError(.diskFull, "\(path) has \(megabytes) MB left, and PostgreSQL needs \(neededMegabytes)",
                               hint: ClusterError.noSpaceHint)
        }
    }
}

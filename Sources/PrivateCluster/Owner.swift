import Glibc

/// The user that the server runs as and that its files belong to.
struct Owner: Sendable {
    let name: String
    let uid: uid_t
    let gid: gid_t
    let groups: [gid_t]
    /// We are root and have to become this user; else we are this user.
    let needsSwitch: Bool

    /// Us, unless we are root: then who owns the data; for a new cluster who owns the home, such as the user of the installed services, or
    /// else `postgres`.
    static func of(data: String, home: String) throws -> Owner {
        var status = stat()
        let exists = stat(data, &status) == 0
        guard geteuid() == 0 else {
            guard !exists || status.st_uid == geteuid() else {
                throw ClusterError(.homeUnusable, "the cluster in \(data) belongs to user \(status.st_uid)",
                                   hint: "run hotline as that user, or set HOTLINE_HOME to a folder of your own")
            }
            return Owner(name: "", uid: geteuid(), gid: getegid(), groups: [], needsSwitch: false)
        }
        if !exists, stat(home, &status) != 0 { status.st_uid = 0 }
        let found = status.st_uid != 0
            ? lookUp { getpwuid_r(status.st_uid, $0, $1, $2, $3) }
            : lookUp { getpwnam_r("postgres", $0, $1, $2, $3) }
        guard let found else {
            throw ClusterError(.ownerMissing, "PostgreSQL does not run as root, and there is no user postgres to run it as",
                               hint: "apt install postgresql, or useradd --system postgres, or run hotline as another user")
        }
        return found
    }

    /// The command that runs a program as this user.
    ///
    /// Not by Subprocess's `PlatformOptions.userID`: 1.0.2 calls setgroups between clone and exec, where glibc waits for threads that the
    /// child does not have, and now and then hangs for ever.
    func command(_ program: String, _ arguments: [String]) throws -> (program: String, arguments: [String]) {
        guard needsSwitch else { return (program, arguments) }
        guard let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first(where: { (path: String) in access(path, X_OK) == 0 }) else {
            throw ClusterError(.programsMissing, "setpriv is not installed, which runs PostgreSQL as user \(name)",
                               hint: "apt install util-linux, or run hotline as another user than root")
        }
        let numbers = groups.map(String.init).joined(separator: ",")
        return (setpriv, ["--reuid=\(uid)", "--regid=\(gid)", "--groups=\(numbers)", "--", program] + arguments)
    }

    private typealias Lookup = (UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
                                UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>) -> Int32

    private static func lookUp(_ call: Lookup) -> Owner? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        // Holds one line of /etc/passwd.
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { memory -> Owner? in
            guard let base = memory.baseAddress, call(&entry, base, memory.count, &found) == 0, found != nil,
                  let name = entry.pw_name else { return nil }
            var count: Int32 = 256
            var groups = [gid_t](repeating: 0, count: Int(count))
            guard getgrouplist(name, entry.pw_gid, &groups, &count) >= 0 else { return nil }
            return Owner(name: String(cString: name), uid: entry.pw_uid, gid: entry.pw_gid,
                         groups: Array(groups.prefix(Int(count))), needsSwitch: true)
        }
    }
}

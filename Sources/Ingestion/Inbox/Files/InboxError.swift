internal import Glibc

/// Why the inbox or one of its folders cannot be used. Nothing is lost by it: the worker waits and looks again.
package struct InboxError: Error, Sendable {
    /// Such as "move 12345_20200131.csv to done/2020-01".
    package let operation: String
    package let path: String
    package let code: Int32

    init(_ operation: String, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }
}

extension InboxError: CustomStringConvertible {
    package var description: String {
        let cause = code == EXDEV ? "it lies on another file system" : String(cString: strerror(code))
        return "\(path): cannot \(operation): \(cause)."
    }

    package var hint: String {
        switch code {
        case ENOSPC, EDQUOT: "Free space on that disk; the files stay in the inbox meanwhile."
        case EACCES, EPERM, EROFS: "Give the user that runs hotline the right to write there (chown, chmod, mount options)."
        case ENOENT, ENOTDIR: "Make the folder or mount the share, or name another one with --inbox."
        case EXDEV: "A file is claimed by renaming it, so processing/ must lie on the inbox's own file system: remove the mount or the link."
        default: "Check the disk or the share; the worker tries again."
        }
    }
}

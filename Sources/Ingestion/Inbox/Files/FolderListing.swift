internal import Glibc
import Tickets

/// Reads folders without Foundation, whose listings fail on names that are no UTF-8.
enum FolderListing {
    /// In no order, without `.` and `..`.
    static func names(in folder: String) throws(InboxError) -> [FileName] {
        guard let directory = opendir(folder) else { throw InboxError("list the folder", folder) }
        defer { closedir(directory) }
        var names: [FileName] = []
        errno = 0
        while let entry = readdir(directory) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if bytes != [0x2E], bytes != [0x2E, 0x2E] { names.append(FileName(bytes: bytes)) }
            errno = 0
        }
        guard errno == 0 else { throw InboxError("list the folder", folder) }
        return names
    }

    /// Nil for what is not there or is no regular file, such as a folder or a link.
    static func state(_ path: [CChar]) -> FileState? {
        var found = stat()
        guard lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
        let microseconds = Int64(found.st_mtim.tv_sec) * 1_000_000 + Int64(found.st_mtim.tv_nsec) / 1_000
        return FileState(byteCount: Int(found.st_size), modified: Instant(microseconds: microseconds), inode: UInt64(found.st_ino))
    }

    static func isReadable(_ path: [CChar]) -> Bool { faccessat(AT_FDCWD, path, R_OK, effectiveUser) == 0 }

    /// AT_EACCESS
    private static let effectiveUser: Int32 = 0x200

    /// Makes the folder unless it is there; whether its parent exists is the caller's affair.
    static func make(_ folder: String) throws(InboxError) {
        guard mkdir(folder, 0o750) != 0 else { return }
        guard errno == EEXIST else { throw InboxError("make a folder", folder) }
        _ = try device(of: folder)
    }

    /// The number of the file system that the folder lies on.
    static func device(of folder: String) throws(InboxError) -> UInt64 {
        var found = stat()
        guard stat(folder, &found) == 0 else { throw InboxError("open the folder", folder) }
        guard found.st_mode & S_IFMT == S_IFDIR else { throw InboxError("open the folder", folder, code: ENOTDIR) }
        return UInt64(found.st_dev)
    }

    /// Whether another process has the file open for writing; false where the system does not tell, as for files of other users or on a share.
    static func isOpenForWriting(_ path: [CChar]) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // The system grants a read lease only where nobody writes. It goes with the descriptor; a writer who comes in between
        // raises the signal named here, which means nothing to a process that does not ask for it.
        let setSignal: Int32 = 10, setLease: Int32 = 1024
        guard fcntl(descriptor, setSignal, SIGURG) == 0 else { return false }
        return fcntl(descriptor, setLease, Int32(F_RDLCK)) != 0 && errno == EAGAIN
    }
}

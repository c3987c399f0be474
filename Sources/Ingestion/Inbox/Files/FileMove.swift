internal import Glibc

/// Moves files and never onto another one.
enum FileMove {
    /// False where `target` is taken already.
    static func move(_ source: [CChar], to target: String) throws(InboxError) -> Bool {
        if let renameat2 {
            if renameat2(AT_FDCWD, source, AT_FDCWD, target, renameWithoutReplacing) == 0 { return true }
            switch errno {
            case EEXIST: return false
            case EINVAL, ENOSYS, EOPNOTSUPP: break // as on NFS and SMB
            default: throw InboxError("move a file there", target)
            }
        }
        // The name is reserved with an empty file, which is then replaced.
        guard try write("", to: target) else { return false }
        guard rename(source, target) == 0 else {
            let code = errno
            unlink(target)
            throw InboxError("move a file there", target, code: code)
        }
        return true
    }

    /// The same across file systems: the copy appears under its name when it is complete and on disk.
    static func copy(_ source: String, to target: String, partial: String) throws(InboxError) -> Bool {
        unlink(partial)
        defer { unlink(partial) }
        try copyBytes(source, to: partial)
        guard try move(path(partial), to: target) else { return false }
        guard unlink(source) == 0 || errno == ENOENT else { throw InboxError("remove the original of a copied file", source) }
        return true
    }

    private static func copyBytes(_ source: String, to target: String) throws(InboxError) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw InboxError("read the file", source) }
        defer { close(input) }
        let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard output >= 0 else { throw InboxError("make the file", target) }
        defer { close(output) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let received = read(input, &buffer, buffer.count)
            if received < 0, errno == EINTR { continue }
            guard received >= 0 else { throw InboxError("read the file", source) }
            if received == 0 { break }
            guard writeAll(buffer[..<received], to: output) else { throw InboxError("write the file", target) }
        }
        var found = stat()
        if fstat(input, &found) == 0 {
            let times = [found.st_atim, found.st_mtim]
            futimens(output, times)
        }
        guard fsync(output) == 0 else { throw InboxError("write the file", target) }
    }

    /// Makes a new file of that text; false where the name is taken.
    static func write(_ text: String, to path: String) throws(InboxError) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else {
            if errno == EEXIST { return false }
            throw InboxError("make the file", path)
        }
        defer { close(descriptor) }
        guard writeAll(Array(text.utf8)[...], to: descriptor) else {
            let code = errno
            unlink(path)
            throw InboxError("write the file", path, code: code)
        }
        return true
    }

    /// The file is there in its new state or in its old one, never half.
    static func replace(_ path: String, with text: String) throws(InboxError) {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let partial = "\(folder).\(path.dropFirst(folder.count)).\(getpid()).tmp"
        unlink(partial)
        guard try write(text, to: partial) else { throw InboxError("make the file", partial, code: EEXIST) }
        // Others read it: a monitoring agent, say.
        chmod(partial, 0o644)
        guard rename(partial, path) == 0 else {
            let code = errno
            unlink(partial)
            throw InboxError("replace the file", path, code: code)
        }
    }

    private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    static func path(_ text: String) -> [CChar] { Array(text.utf8CString) }

    private static let renameWithoutReplacing: UInt32 = 1
    /// Swift's Glibc module leaves it out, since it is declared for _GNU_SOURCE only.
    private static let renameat2 = dlsym(nil, "renameat2").map { symbol in
        unsafeBitCast(symbol, to: (@convention(c) @Sendable (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32).self)
    }
}

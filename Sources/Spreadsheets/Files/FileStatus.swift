import Glibc

/// An open regular file and what it looked like when it was opened.
final class FileStatus: Sendable {
    let path: String
    let byteCount: Int
    private let descriptor: Int32
    private let modifiedSeconds: Int
    private let modifiedNanoseconds: Int

    init(opening path: String) throws(SpreadsheetError) {
        // Non-blocking, so that a named pipe is refused below instead of waiting for a writer.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.refusal(errno, path) }
        var found = stat()
        guard fstat(descriptor, &found) == 0 else {
            let code = errno
            close(descriptor)
            throw Self.refusal(code, path)
        }
        guard found.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw found.st_mode & S_IFMT == S_IFDIR
                ? .isDirectory(path: path) : .cannotRead(path: path, cause: "not a regular file")
        }
        self.path = path
        self.descriptor = descriptor
        byteCount = found.st_size
        modifiedSeconds = found.st_mtim.tv_sec
        modifiedNanoseconds = found.st_mtim.tv_nsec
    }

    deinit { close(descriptor) }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) {
        var filled = 0
        while filled < buffer.count, let start = buffer.baseAddress {
            let received = pread(descriptor, start + filled, buffer.count - filled, filled)
            if received < 0, errno == EINTR { continue }
            guard received >= 0 else { throw Self.refusal(errno, path) }
            guard received > 0 else {
                throw .changedWhileReading(path: path, bytesBefore: buffer.count, bytesAfter: filled)
            }
            filled += received
        }
    }

    /// Maps the whole file, which must not be empty; the caller unmaps `byteCount` bytes.
    func map() throws(SpreadsheetError) -> UnsafeMutableRawPointer {
        guard let start = mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw Self.refusal(errno, path)
        }
        return start
    }

    func verifyUnchanged() throws(SpreadsheetError) {
        var found = stat()
        guard fstat(descriptor, &found) == 0 else { throw Self.refusal(errno, path) }
        guard found.st_size == byteCount, found.st_mtim.tv_sec == modifiedSeconds,
              found.st_mtim.tv_nsec == modifiedNanoseconds else {
            throw .changedWhileReading(path: path, bytesBefore: byteCount, bytesAfter: found.st_size)
        }
    }

    /// The error for a failed system call on `path`.
    static func refusal(_ code: Int32, _ path: String) -> SpreadsheetError {
        switch code {
        case ENOENT, ENOTDIR: .noSuchFile(path: path)
        case EACCES, EPERM: .notReadable(path: path)
        case EISDIR: .isDirectory(path: path)
        default: .cannotRead(path: path, cause: String(cString: strerror(code)))
        }
    }
}

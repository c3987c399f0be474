internal import Glibc

/// The place of one worker below `processing/`: a folder for the file in hand, and beside it a lock file that is held as long as the worker
/// lives. The lock is there before the folder, so a folder whose lock is free was left by a worker that died.
struct Desk: ~Copyable {
    /// Unique among all workers on all machines: `HOST.PID.RANDOM`.
    let worker: String
    let processing: String
    private let descriptor: Int32

    var folder: String { "\(processing)/\(worker)" }
    private var lock: String { Desk.lock(of: worker, in: processing) }
    private static let lockEnding = ".lock"
    private static func lock(of worker: String, in processing: String) -> String { "\(processing)/\(worker)\(lockEnding)" }

    private init(worker: String, processing: String, descriptor: Int32) {
        self.worker = worker
        self.processing = processing
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// A desk of one's own.
    static func open(in processing: String) throws(InboxError) -> Desk {
        while true {
            let worker = name()
            let path = lock(of: worker, in: processing)
            let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
            guard descriptor >= 0 else {
                if errno == EEXIST { continue }
                throw InboxError("make a lock file", path)
            }
            guard flock(descriptor, LOCK_EX) == 0 else {
                let code = errno
                close(descriptor)
                unlink(path)
                throw InboxError("lock the file", path, code: code)
            }
            // Another worker may have taken the new lock for an abandoned one and removed it.
            guard holds(descriptor, path) else { close(descriptor); continue }
            let desk = Desk(worker: worker, processing: processing, descriptor: descriptor)
            guard mkdir(desk.folder, 0o750) == 0 else {
                let code = errno
                unlink(path)
                throw InboxError("make a folder", desk.folder, code: code)
            }
            return desk
        }
    }

    /// The desk of a worker that died; nil while it lives, or where somebody else is clearing it.
    static func abandoned(_ worker: String, in processing: String) -> Desk? {
        let path = lock(of: worker, in: processing)
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, holds(descriptor, path) else { close(descriptor); return nil }
        return Desk(worker: worker, processing: processing, descriptor: descriptor)
    }

    /// The other workers that have a desk, alive or not.
    func others() throws(InboxError) -> [String] {
        let names = try FolderListing.names(in: processing).map(\.text)
        let workers = names.compactMap { name in
            if name.hasSuffix(Desk.lockEnding) { return String(name.dropLast(Desk.lockEnding.count)) }
            return name.hasSuffix(CompanionName.deaths) ? nil : name
        }
        return Set(workers).subtracting([worker]).sorted()
    }

    /// Removes the desk if nothing lies on it.
    func clear() {
        if rmdir(folder) == 0 || errno == ENOENT { unlink(lock) }
    }

    /// The lock that is held is the one that others find under its path.
    private static func holds(_ descriptor: Int32, _ path: String) -> Bool {
        var held = stat(), found = stat()
        return fstat(descriptor, &held) == 0 && stat(path, &found) == 0 && held.st_ino == found.st_ino && held.st_dev == found.st_dev
    }

    private static func name() -> String {
        var buffer = [CChar](repeating: 0, count: 65)
        gethostname(&buffer, 64)
        let host = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        // Containers that share an inbox may have the same host name and process number.
        return "\(host).\(getpid()).\(String(UInt32.random(in: 0 ... .max), radix: 36))"
    }
}

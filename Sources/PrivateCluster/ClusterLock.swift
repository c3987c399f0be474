import Glibc

/// The right to make, start and stop the cluster, held by one at a time among all processes. Given up when it goes out of scope.
struct ClusterLock: ~Copyable {
    private let descriptor: Int32

    /// Longer than crash recovery of a private cluster takes.
    static let patienceSeconds = 180

    /// Waits for its turn.
    init(_ path: String, owner: Owner) async throws {
        // Closed on exec: the server would otherwise hold the lock as long as it runs.
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw ClusterError.system("cannot open \(path)", errno: errno) }
        if owner.needsSwitch { _ = fchown(descriptor, owner.uid, owner.gid) }
        let deadline = ContinuousClock.now + .seconds(Self.patienceSeconds)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw ClusterError.system("cannot lock \(path)", errno: errno) }
            guard ContinuousClock.now < deadline else {
                throw ClusterError(.busy, "another process has held \(path) for \(Self.patienceSeconds) s",
                                   hint: "see which one with: fuser -v '\(path)'")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}

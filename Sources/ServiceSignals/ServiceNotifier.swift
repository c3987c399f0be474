internal import Glibc

/// Tells systemd how a service is, by datagrams to the socket that it names (`sd_notify(3)`). Without one nothing happens.
package struct ServiceNotifier: Sendable {
    private let socketPath: String?
    /// How often systemd wants to hear `WATCHDOG=1` at least; nil where it does not watch.
    package let watchdogInterval: Duration?

    package init(environment: [String: String]) {
        socketPath = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        let isMeant = environment["WATCHDOG_PID"].map { Int32($0) == getpid() } ?? true
        watchdogInterval = isMeant ? environment["WATCHDOG_USEC"].flatMap { Int64($0) }.map { .microseconds($0) } : nil
    }

    /// Shows that the service lives until the task is cancelled; returns at once where nobody watches. For services whose loop is not theirs:
    /// as long as tasks are run at all, this one is.
    package func keepAlive() async {
        guard let watchdogInterval else { return }
        while !Task.isCancelled {
            send("WATCHDOG=1")
            // Up to two may be lost.
            try? await Task.sleep(for: watchdogInterval / 3)
        }
    }

    /// Sends `READY=1`, `WATCHDOG=1`, `STOPPING=1` or the like; what nobody takes is lost.
    package func send(_ state: String) {
        guard let socketPath else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var path = Array(socketPath.utf8)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        // An at sign stands for the zero byte of an abstract socket.
        if path.first == UInt8(ascii: "@") { path[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let length = MemoryLayout<sockaddr_un>.offset(of: \.sun_path).map { socklen_t($0 + path.count) } ?? 0
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, state, state.utf8.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
    }
}

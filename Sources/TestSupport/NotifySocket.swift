internal import Foundation

/// The socket on which systemd hears of a service, as a test stands in for it.
package final class NotifySocket: Sendable {
    /// For `NOTIFY_SOCKET`.
    package let path: String
    private let descriptor: Int32

    private struct Failure: Error { let text: String }

    /// - Parameter path: short, since a socket's path may have 107 bytes.
    package init(_ path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { throw Failure(text: "\(path) is too long") }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard bound == 0 else { throw Failure(text: "\(path): error \(errno)") }
    }

    deinit { close(descriptor) }

    /// The next message; nil where none has come within twenty seconds.
    package func next() async throws -> String? {
        var buffer = [UInt8](repeating: 0, count: 1_000)
        for _ in 0..<2_000 {
            let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count > 0 { return String(decoding: buffer.prefix(count), as: UTF8.self) }
            try await Task.sleep(for: .milliseconds(10))
        }
        return nil
    }
}

internal import Dispatch
internal import Glibc

/// Waits until something arrives in a folder, a time is over, or the task is cancelled.
///
/// It only wakes: what is there is for a look at the folder to say. On a network share, events of other machines never come, which is why
/// every wait has an end.
final class InboxWatch: Sendable {
    private let folder: String
    /// -1 where the system gives no watch.
    private let events: Int32
    /// A pipe that becomes readable when the task is cancelled.
    private let stop: (read: Int32, write: Int32)
    private let queue = DispatchQueue(label: "hotline.inbox")

    init(_ folder: String) {
        self.folder = folder
        events = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) == 0 {
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        stop = (ends[0], ends[1])
        watch()
    }

    deinit {
        for descriptor in [events, stop.read, stop.write] where descriptor >= 0 { close(descriptor) }
    }

    func wait(_ time: Duration) async {
        let milliseconds = Int32(clamping: Int64((time / .milliseconds(1)).rounded(.up)))
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async {
                    self.block(milliseconds)
                    continuation.resume()
                }
            }
        } onCancel: {
            _ = write(stop.write, "x", 1)
        }
    }

    private func block(_ milliseconds: Int32) {
        watch()
        var descriptors = [pollfd(fd: events, events: Int16(POLLIN), revents: 0), pollfd(fd: stop.read, events: Int16(POLLIN), revents: 0)]
        _ = poll(&descriptors, 2, max(0, milliseconds))
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while read(events, &buffer, buffer.count) > 0 {}
    }

    /// Asked for again before every wait: it costs nothing where it stands, and a share that was mounted anew needs it.
    @discardableResult
    private func watch() -> Bool {
        events >= 0 && inotify_add_watch(events, folder, UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)) >= 0
    }

    /// Whether events come at all; the system's number of watches is limited.
    var hasEvents: Bool { watch() }
}

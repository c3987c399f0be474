internal import Foundation
import Synchronization
import TicketStore

/// Decodes the next batches of a file on a thread of its own while the store writes the ones before.
final class BatchFeed: Sendable {
    private struct State {
        var waiting: [Result<ExportBatch?, any Error>] = []
        var isStopped = false
    }

    /// One that is being written, one that waits.
    private static let depth = 2

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: depth)
    private let filled = DispatchSemaphore(value: 0)

    /// Starts decoding. `next` is called on the feed's thread only, until it returns nil or throws.
    init(_ next: @escaping @Sendable () throws -> ExportBatch?) {
        let thread = Thread { [self] in
            while true {
                room.wait()
                guard !state.withLock({ $0.isStopped }) else { return }
                let result = Result { try next() }
                state.withLock { $0.waiting.append(result) }
                filled.signal()
                guard case .success(.some) = result else { return }
            }
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Blocks until the next batch is there; nil at the end.
    func next() throws -> ExportBatch? {
        filled.wait()
        let result = state.withLock { $0.waiting.removeFirst() }
        room.signal()
        return try result.get()
    }

    /// Nobody will ask for more.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
    }
}

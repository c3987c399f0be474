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
    // Counted up from 0: a semaphore may not end below the value that it was made with.
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    /// Starts decoding. `next` is called on the feed's thread only, until it returns nil or throws.
    init(_ next: @escaping @Sendable () throws -> ExportBatch?) {
        for _ in 0..<BatchFeed.depth { room.signal() }
        let thread = Thread { [self] in
            defer { ended.signal() }
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

    /// Nobody will ask for more. Returns when the feed's thread is done, so that what `next` used can be looked at again; called once.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
        ended.wait()
    }
}

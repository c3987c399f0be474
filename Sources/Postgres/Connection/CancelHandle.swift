import CLibpq
import Synchronization

/// Stops the statement that a connection is running, from any thread.
///
/// The connection's thread is blocked in libpq meanwhile; it gets ``PostgresError/Kind/cancelled`` soon after. For
/// Ctrl-C, call ``interrupt()``: it also stops the work *between* two statements. Outliving the connection is harmless.
package final class CancelHandle: Sendable {
    // The one pointer that libpq lets several threads use: PQcancel only reads what it points to, and it lives as long as self.
    nonisolated(unsafe) private let handle: OpaquePointer?
    private let isInterrupted = Atomic(false)
    /// The piece of work that the session does now, by number.
    private let currentRun = Mutex<UInt64?>(nil)

    init(connection: OpaquePointer) {
        handle = PQgetCancel(connection)
    }

    deinit {
        PQfreeCancel(handle)
    }

    /// Cancels the running statement; nothing happens if there is none. Waits for the server to have heard it.
    package func cancel() {
        var reason = [CChar](repeating: 0, count: 256)
        // A refusal means that server or statement are gone, and then there is nothing left to cancel.
        _ = PQcancel(handle, &reason, Int32(reason.count))
    }

    /// Cancels the running statement and refuses every later one, except a rollback, until ``resume()``.
    package func interrupt() {
        isInterrupted.store(true, ordering: .sequentiallyConsistent)
        cancel()
    }

    package func resume() {
        isInterrupted.store(false, ordering: .sequentiallyConsistent)
    }

    func check(_ statement: String? = nil) throws(PostgresError) {
        if isInterrupted.load(ordering: .relaxed) { throw .interrupted(statement: statement) }
    }
}

// A task may be cancelled at the very moment when its work ends; the cancellation must not hit the next task's statement.
extension CancelHandle {
    func begin(run: UInt64) {
        currentRun.withLock { $0 = run }
    }

    /// Returns once no interruption of this run is under way.
    func end(run: UInt64) {
        currentRun.withLock { current in
            current = nil
            resume()
        }
    }

    func interrupt(run: UInt64) {
        currentRun.withLock { current in
            if current == run { interrupt() }
        }
    }
}

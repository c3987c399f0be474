import Synchronization
internal import Dispatch

/// What the store knows of the rows of a file, handed to the thread that decodes it: a row whose cells are those of its ticket's newest
/// row says nothing new, and need not be decoded.
package final class KnownRows: Sendable {
    private enum State {
        case awaited
        /// Nil where a row cannot be judged by its cells.
        case settled(VersionTable?)
    }

    private let state = Mutex(State.awaited)
    private let settled = DispatchSemaphore(value: 0)

    package init() {}

    /// Whether `wait` returns at once.
    package var isSettled: Bool {
        state.withLock { if case .settled = $0 { true } else { false } }
    }

    /// Blocks until the store has said what it knows; nil where every row has to be decoded.
    package func wait() -> KnownCells? {
        settled.wait()
        settled.signal()
        return state.withLock { if case .settled(let versions?) = $0 { KnownCells(versions: versions) } else { nil } }
    }

    /// The first call counts.
    func settle(_ versions: VersionTable?) {
        let isFirst = state.withLock { state in
            guard case .awaited = state else { return false }
            state = .settled(versions)
            return true
        }
        if isFirst { settled.signal() }
    }

    /// Nobody will say any more: who waits has to decode every row.
    package func giveUp() { settle(nil) }
}

/// The cells of every known ticket's newest row, as hashes.
package struct KnownCells: Sendable {
    let versions: VersionTable

    /// - Parameters:
    ///   - number: `TicketNumber.seenHash`.
    ///   - sourceHash: over the row's cells and all that their meaning depends on.
    @inline(__always)
    package func hold(_ sourceHash: Int64, of number: Int64) -> Bool { versions.holds(number, sourceHash: sourceHash) }
}

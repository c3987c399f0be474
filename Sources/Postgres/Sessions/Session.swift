import Synchronization

/// A connection for async code, with a thread of its own to block.
///
/// Work is done one piece after another, in the order of the calls.
package actor Session {
    private let connection: Connection
    private let cancelHandle: CancelHandle
    private nonisolated let executor: SessionExecutor
    private static let runs = Atomic<UInt64>(0)

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    private init(_ parameters: ConnectionParameters, onNotice: NoticeHandler?, executor: SessionExecutor) throws(PostgresError) {
        self.executor = executor
        connection = try Connection(parameters, onNotice: onNotice)
        cancelHandle = connection.cancelHandle
    }

    /// Connects without blocking the caller's thread. Throws ``PostgresError``.
    package static func connect(_ parameters: ConnectionParameters, onNotice: NoticeHandler? = nil) async throws -> Session {
        let executor = SessionExecutor(label: "hotline.postgres")
        return try await executor.start { try Session(parameters, onNotice: onNotice, executor: executor) }
    }

    /// Lends the connection to `body`, on the session's own thread.
    ///
    /// Cancelling the task cancels the running statement and every later one of this `body` except rollbacks, and
    /// `CancellationError` is thrown. The session stays usable.
    @discardableResult
    package func run<T: Sendable>(_ body: @Sendable (borrowing Connection) throws -> T) async throws -> T {
        let run = Self.runs.add(1, ordering: .relaxed).newValue
        let cancelHandle = cancelHandle
        return try await withTaskCancellationHandler {
            cancelHandle.begin(run: run)
            defer { cancelHandle.end(run: run) }
            // From here on the handler below reaches the statement; what came before shows in isCancelled.
            try Task.checkCancellation()
            do {
                return try body(connection)
            } catch let error as PostgresError where error.kind == .cancelled && Task.isCancelled {
                throw CancellationError()
            }
        } onCancel: {
            cancelHandle.interrupt(run: run)
        }
    }

    /// The connection lives and is in no transaction, so that others can have it.
    var isReusable: Bool { connection.isAlive && !connection.isInTransaction }
}

/// At most so many sessions, opened when first needed and lent one borrower at a time.
///
/// Who waits is served first come, first served. A session whose connection broke, or that is left in a transaction, is dropped.
package actor SessionPool {
    private let parameters: ConnectionParameters
    private let onNotice: NoticeHandler?
    private let maximum: Int
    private var idle: [Session] = []
    /// Sessions that exist or are being opened: lent and idle ones together.
    private var open = 0
    private var waiters: [Waiter] = []
    private var nextWaiter = 0

    private struct Waiter {
        let number: Int
        /// Resumed with a session, or with nil for the right to open one.
        let continuation: CheckedContinuation<Session?, any Error>
    }

    /// Connects to nothing yet. `maximum` is at least 1.
    package init(_ parameters: ConnectionParameters, maximum: Int, onNotice: NoticeHandler? = nil) {
        self.parameters = parameters
        self.maximum = max(1, maximum)
        self.onNotice = onNotice
    }

    /// Lends a session to `body`. Throws ``PostgresError`` if none can be opened, `CancellationError` if cancelled while waiting.
    @discardableResult
    package nonisolated func withSession<T>(_ body: (Session) async throws -> T) async throws -> T {
        let session = try await take()
        do {
            let value = try await body(session)
            await giveBack(session)
            return value
        } catch {
            await giveBack(session)
            throw error
        }
    }

    /// Lends a session's connection to `body`; see ``Session/run(_:)``.
    @discardableResult
    package nonisolated func run<T: Sendable>(_ body: @Sendable (borrowing Connection) throws -> T) async throws -> T {
        try await withSession { try await $0.run(body) }
    }

    /// How many borrowers wait.
    package var waiting: Int { waiters.count }

    private func take() async throws -> Session {
        try Task.checkCancellation()
        // A session may have lost its server while it lay idle.
        while let session = idle.popLast() {
            if await session.isReusable { return session }
            passOn(nil)
        }
        if open < maximum {
            open += 1
        } else if let session = try await wait() {
            return session
        }
        do {
            return try await Session.connect(parameters, onNotice: onNotice)
        } catch {
            passOn(nil)
            throw error
        }
    }

    private func wait() async throws -> Session? {
        let number = nextWaiter
        nextWaiter += 1
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume(throwing: CancellationError())
                } else {
                    waiters.append(Waiter(number: number, continuation: continuation))
                }
            }
        } onCancel: {
            Task { await leave(number) }
        }
    }

    private func leave(_ number: Int) {
        guard let place = waiters.firstIndex(where: { $0.number == number }) else { return }
        waiters.remove(at: place).continuation.resume(throwing: CancellationError())
    }

    private func giveBack(_ session: Session) async {
        passOn(await session.isReusable ? session : nil)
    }

    /// Hands a session, or the place of a lost one, to who waits longest.
    private func passOn(_ session: Session?) {
        if !waiters.isEmpty {
            waiters.removeFirst().continuation.resume(returning: session)
        } else if let session {
            idle.append(session)
        } else {
            open -= 1
        }
    }
}

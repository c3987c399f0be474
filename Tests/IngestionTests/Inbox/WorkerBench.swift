import Foundation
import Postgres
import Retries
import Synchronization
import TestSupport
import TicketStore
import Tickets
@testable import Ingestion

/// A worker on an inbox and a database of the test's own, whose events can be waited for.
final class WorkerBench: Sendable {
    let inbox: TemporaryInbox
    let database: TestDatabase
    private let conninfo: String
    private let events = Mutex<[WorkerEvent]>([])
    /// Taken for the errors of imports instead of the true ones, one after another.
    let consequences = Mutex<[Diagnosis.Consequence]>([])
    /// Done when an import failed, before its consequence is drawn.
    let onFailure = Mutex<(@Sendable () -> Void)?>(nil)
    private let stream = AsyncStream<WorkerEvent>.makeStream()

    init() async throws {
        inbox = try TemporaryInbox()
        database = try await TestDatabase.make()
        conninfo = try database.conninfo
    }

    /// Waits are as short as they can be.
    func options(once: Bool = false) -> InboxOptions {
        var options = InboxOptions(inbox: inbox.path)
        options.once = once
        options.settle = .zero
        options.poll = .milliseconds(50)
        options.backoff = Backoff(first: .milliseconds(20), limit: .milliseconds(100))
        return options
    }

    func worker(_ options: InboxOptions, onImported: @escaping @Sendable (ImportReport) async -> Void = { _ in }) -> InboxWorker {
        let conninfo = conninfo
        var surroundings = InboxSurroundings(zone: .shanghai, clock: { Instant(seconds: 1_600_000_000) }, diagnose: diagnose) {
            ImportRun(store: try await TicketStore.open(ConnectionParameters(conninfo: conninfo)), profile: .builtIn, zone: .shanghai,
                      actor: "test")
        }
        surroundings.onImported = onImported
        surroundings.onEvent = { event in
            self.events.withLock { $0.append(event) }
            self.stream.continuation.yield(event)
        }
        return InboxWorker(options, in: surroundings)
    }

    @discardableResult
    func once(settle: Duration = .zero) async throws -> WorkerTotals {
        var options = options(once: true)
        options.settle = settle
        return try await worker(options).work()
    }

    var names: [String] { events.withLock { $0.map(\.name) } }

    /// Reads on until an event of that name has come so often.
    func wait(for name: String, times: Int = 1) async {
        var left = times
        for await event in stream.stream where event.name == name {
            left -= 1
            if left == 0 { return }
        }
    }

    func imports() async throws -> [RecordedImport] {
        try await TicketStore.open(ConnectionParameters(conninfo: conninfo)).run { try Imports.all(on: $0) }
    }

    private func diagnose(_ error: any Error) -> Diagnosis {
        var diagnosis = Diagnosis(message: "\(error)", hint: "a hint", exitCode: 1, consequence: .fileFails)
        if let error = error as? PostgresError, error.kind == .connection || error.isConnectionLost {
            diagnosis.exitCode = 5
            diagnosis.consequence = .storeIsAway
        }
        onFailure.withLock { $0 }?()
        if let next = consequences.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { diagnosis.consequence = next }
        return diagnosis
    }
}


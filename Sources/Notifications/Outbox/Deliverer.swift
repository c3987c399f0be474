package import Foundation

/// Tries to deliver what is due: the channels at the same time, the messages of one channel in their order.
package struct Deliverer: Sendable {
    private let channels: [String: any MessageSender]
    private let policy: RetryPolicy
    private let now: @Sendable () -> Date

    package init(channels: [Channel], policy: RetryPolicy = RetryPolicy(), now: @escaping @Sendable () -> Date = { Date() }) {
        self.channels = Dictionary(channels.map { ($0.name, $0.sender) }) { first, _ in first }
        self.policy = policy
        self.now = now
    }

    /// Tries each of `due` (see ``Outbox/due(_:at:)``) once and hands every entry, as it then is, to `record` before the next one of its
    /// channel is tried: what stops in between is sent at most once more.
    ///
    /// After a failure that may pass, the rest of that channel's messages stay as they are until the next call: the server has trouble.
    /// Cancelling ends the tries under way; these are not recorded. Throws what `record` throws.
    package func deliver(_ due: [OutboxEntry], record: @escaping @Sendable (OutboxEntry) async throws -> Void) async throws {
        try await withThrowingTaskGroup { group in
            for (_, entries) in Dictionary(grouping: due, by: \.channel) {
                group.addTask { try await deliverInOrder(entries, record: record) }
            }
            try await group.waitForAll()
        }
    }

    private func deliverInOrder(_ entries: [OutboxEntry], record: @Sendable (OutboxEntry) async throws -> Void) async throws {
        for entry in entries {
            let result = await attempt(entry)
            if case .failed = result, Task.isCancelled { return }
            try await record(entry.after(result, at: now(), policy: policy))
            if case .failed(let failure) = result, !failure.isPermanent { return }
            if Task.isCancelled { return }
        }
    }

    private func attempt(_ entry: OutboxEntry) async -> DeliveryResult {
        guard let sender = channels[entry.channel] else {
            // It may come back; the message is given up in the end.
            return .failed(DeliveryFailure(isPermanent: false, problem: "the settings have no channel \"\(entry.channel)\"",
                                           hint: "Describe it again, or leave it: the message is given up after some days."))
        }
        return await sender.send(entry.message, at: now())
    }
}

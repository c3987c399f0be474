import Foundation
package import Notifications
package import TicketStore
package import Tickets

extension AlertService {
    /// How a round of deliveries ended.
    package struct Deliveries: Sendable {
        package var delivered = 0
        /// Each with what was wrong; can be shown.
        package var failed: [(channel: String, remark: String)] = []
    }

    /// Tries each message of the outbox that is due. While another process delivers, this one does nothing.
    package func deliver(to channels: [Channel], clock: @escaping @Sendable () -> Instant) async throws -> Deliveries {
        guard try await store.run({ try MessageOutbox.begin(on: $0) }) else { return Deliveries() }
        do {
            let deliveries = try await deliverDue(to: channels, clock: clock)
            try await store.run { try MessageOutbox.end(on: $0) }
            return deliveries
        } catch {
            // The error that led here is the one to tell; a lost session has ended by itself.
            try? await store.run { try MessageOutbox.end(on: $0) }
            throw error
        }
    }

    /// Messages in a state, the oldest first.
    package func outbox(_ state: StoredDelivery.State) async throws -> [StoredDelivery] {
        try await store.run { try MessageOutbox.all(state, on: $0) }
    }

    private func deliverDue(to channels: [Channel], clock: @escaping @Sendable () -> Instant) async throws -> Deliveries {
        let waiting = try await outbox(.waiting).map { try OutboxEntry($0) }
        let (records, sink) = AsyncStream<OutboxEntry>.makeStream()
        let store = store
        try await Deliverer(channels: channels, now: { Date(clock()) }).deliver(Outbox.due(waiting, at: Date(clock()))) { entry in
            let stored = try entry.stored()
            try await store.run { try MessageOutbox.update(stored, on: $0) }
            sink.yield(entry)
        }
        sink.finish()
        var deliveries = Deliveries()
        for await entry in records {
            if case .delivered = entry.state { deliveries.delivered += 1 } else {
                deliveries.failed.append((entry.channel, entry.remark ?? ""))
            }
        }
        return deliveries
    }
}

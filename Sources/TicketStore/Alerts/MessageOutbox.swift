package import Postgres

/// The messages under way, and what became of them.
package enum MessageOutbox {
    /// The oldest first.
    package static func all(_ state: StoredDelivery.State, on connection: borrowing Connection) throws(PostgresError) -> [StoredDelivery] {
        try OutboxList.deliveries(state, on: connection)
    }

    package static func update(_ delivery: StoredDelivery, on connection: borrowing Connection) throws(PostgresError) {
        try OutboxUpdate.apply(delivery, on: connection)
    }

    /// Whether this session may deliver until it says that it is done: only one does at a time, so that nothing is sent twice. A
    /// session that ends has said so.
    package static func begin(on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try OutboxLock.take(on: connection)
    }

    package static func end(on connection: borrowing Connection) throws(PostgresError) {
        try OutboxUnlock.leave(on: connection)
    }
}

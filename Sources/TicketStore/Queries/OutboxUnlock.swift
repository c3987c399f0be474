import Postgres

/// sql/queries/outbox_unlock.sql
enum OutboxUnlock {
    static func leave(on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.value(SQL(text: EmbeddedSQL.outboxUnlock, [OutboxLock.key]), as: Bool.self)
    }
}

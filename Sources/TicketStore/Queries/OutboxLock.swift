import Postgres

/// sql/queries/outbox_lock.sql
enum OutboxLock {
    /// "outbox" in ASCII.
    static let key = 0x6F_75_74_62_6F_78

    static func take(on connection: borrowing Connection) throws(PostgresError) -> Bool {
        try connection.value(SQL(text: EmbeddedSQL.outboxLock, [key]))
    }
}

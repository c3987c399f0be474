import Postgres

/// sql/queries/outbox_insert.sql
enum OutboxInsert {
    static func add(_ delivery: StoredDelivery, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.outboxInsert, [
            delivery.key, delivery.channel, JSONB(delivery.message), delivery.createdAt, delivery.state.rawValue, delivery.moment,
            Int32(clamping: delivery.attempts), delivery.remark,
        ]))
    }
}

import Postgres

/// sql/queries/outbox_update.sql
enum OutboxUpdate {
    static func apply(_ delivery: StoredDelivery, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.outboxUpdate, [
            delivery.key, delivery.channel, delivery.state.rawValue, delivery.moment, Int32(clamping: delivery.attempts), delivery.remark,
        ]))
    }
}

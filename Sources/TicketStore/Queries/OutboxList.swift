import Postgres

/// sql/queries/outbox_list.sql
enum OutboxList {
    static func deliveries(_ state: StoredDelivery.State, on connection: borrowing Connection) throws(PostgresError) -> [StoredDelivery] {
        try connection.rows(SQL(text: EmbeddedSQL.outboxList, [state.rawValue])) { row throws(PostgresError) in
            StoredDelivery(key: try row.decode(0), channel: try row.decode(1), message: try row.decode(2), createdAt: try row.decode(3),
                           state: state, moment: try row.decode(5), attempts: try row.decode(6), remark: try row.decode(7))
        }
    }
}

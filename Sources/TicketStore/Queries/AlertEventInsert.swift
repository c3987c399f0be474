import Postgres

/// sql/queries/alert_event_insert.sql
enum AlertEventInsert {
    static func append(_ event: StoredAlertEvent, to alert: Int, on connection: borrowing Connection) throws(PostgresError) {
        let numbers = JSONB(ExtraColumns.encode(event.numbers))
        _ = try connection.execute(SQL(text: EmbeddedSQL.alertEventInsert,
                                       [alert, event.kind, event.day, event.run, numbers, event.name, event.note]))
    }
}

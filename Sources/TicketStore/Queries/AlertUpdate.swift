import Postgres

/// sql/queries/alert_update.sql
enum AlertUpdate {
    static func apply(_ alert: StoredAlert, number: Int, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.alertUpdate, AlertInsert.columns(alert) + [number]))
    }
}

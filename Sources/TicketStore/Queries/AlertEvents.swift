import Postgres
import Tickets

/// sql/queries/alert_events.sql
enum AlertEvents {
    static func of(_ alert: Int, on connection: borrowing Connection) throws(PostgresError) -> [StoredAlertEvent] {
        try connection.rows(SQL(text: EmbeddedSQL.alertEvents, [alert])) { row throws(PostgresError) in
            StoredAlertEvent(kind: try row.decode(0), day: try row.decode(1), run: try row.decode(2),
                             numbers: ExtraColumns.decode(try row.decode(3)), name: try row.decode(4), note: try row.decode(5),
                             recordedAt: try row.decode(6))
        }
    }
}

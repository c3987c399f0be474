import Postgres
import Tickets

/// sql/queries/alert_silences.sql
enum AlertSilences {
    static func inForce(on day: CalendarDay, on connection: borrowing Connection) throws(PostgresError) -> [StoredSilence] {
        try connection.rows(SQL(text: EmbeddedSQL.alertSilences, [day])) { row throws(PostgresError) in
            let level: String? = try row.decode(2), name: String? = try row.decode(3)
            let unit = level.flatMap { level in name.map { StoredAlert.Unit(level: level, name: $0) } }
            let by = StoredAlert.Signature(name: try row.decode(5), note: try row.decode(6), day: try row.decode(7))
            return StoredSilence(rule: try row.decode(1), unit: unit, through: try row.decode(4), by: by)
        }
    }
}

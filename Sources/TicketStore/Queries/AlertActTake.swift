import Postgres
import Tickets

/// sql/queries/alert_act_take.sql
enum AlertActTake {
    static func take(_ number: Int, on day: CalendarDay, onset: CalendarDay?, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.alertActTake, [number, day, onset]))
    }
}

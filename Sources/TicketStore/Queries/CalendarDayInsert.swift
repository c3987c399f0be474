import Postgres
import Tickets

/// sql/queries/calendar_day_insert.sql
enum CalendarDayInsert {
    static func days(of notice: CalendarNotice, on connection: borrowing Connection) throws(PostgresError) {
        let days = notice.days.map { PostgresDate($0.day) }
        _ = try connection.execute(SQL(text: EmbeddedSQL.calendarDayInsert, [
            Int16(clamping: notice.year), Int16(clamping: notice.revision), days, notice.days.map(\.isWorkday), notice.days.map(\.name),
        ]))
    }
}

import Postgres
import Tickets

/// sql/queries/calendar_days.sql
enum CalendarDays {
    static func notices(on connection: borrowing Connection) throws(PostgresError) -> [CalendarNotice] {
        var notices: [CalendarNotice] = []
        _ = try connection.rows(SQL(text: EmbeddedSQL.calendarDays)) { row throws(PostgresError) in
            let year: Int = try row.decode(0), revision: Int = try row.decode(1)
            if notices.last.map({ $0.year != year || $0.revision != revision }) ?? true {
                notices.append(CalendarNotice(year: year, revision: revision, days: []))
            }
            notices[notices.count - 1].days.append(
                CalendarNotice.Day(try row.decode(2), isWorkday: try row.decode(3), name: try row.decode(4)))
        }
        return notices
    }
}

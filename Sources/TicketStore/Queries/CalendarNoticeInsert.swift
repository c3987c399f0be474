import Postgres
import Tickets

/// sql/queries/calendar_notice_insert.sql
enum CalendarNoticeInsert {
    static func note(_ notice: CalendarNotice, on connection: borrowing Connection) throws(PostgresError) {
        _ = try connection.execute(SQL(text: EmbeddedSQL.calendarNoticeInsert, [Int16(clamping: notice.year), Int16(clamping: notice.revision)]))
    }
}

import Postgres
import Tickets

/// sql/queries/closing_delays.sql
enum ClosingDelays {
    static func counts(closed window: Range<CalendarDay>, zone: ReportingZone,
                       on connection: borrowing Connection) throws(PostgresError) -> [Int] {
        let parameters: [any PostgresEncodable] = [zone.identifier, zone.startOfDay(window.lowerBound), zone.startOfDay(window.upperBound)]
        let rows = try connection.rows(SQL(text: EmbeddedSQL.closingDelays, parameters)) { row throws(PostgresError) in
            (days: try row.decode(0, as: Int.self), closings: try row.decode(1, as: Int.self))
        }
        var counts = [Int](repeating: 0, count: (rows.map(\.days).max() ?? -1) + 1)
        for row in rows { counts[row.days] += row.closings }
        return counts
    }
}

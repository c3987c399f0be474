import Postgres
import Tickets

/// Changes of a histogram as parallel arrays, in the order of its key.
struct DurationChanges {
    private(set) var days: [PostgresDate] = []
    private var months: [PostgresDate] = []
    private var buckets: [Int16] = []
    private var tickets: [Int32] = []
    private var microseconds: [Int64] = []

    init(_ table: DurationTable) {
        for row in table.rows {
            days.append(PostgresDate(row.day))
            months.append(PostgresDate(row.month.firstDay))
            buckets.append(Int16(clamping: row.bucket.number))
            tickets.append(Int32(clamping: row.tickets))
            microseconds.append(row.microseconds)
        }
    }

    var parameters: [any PostgresEncodable] { [days, months, buckets, tickets, microseconds] }
}

import Postgres
import Tickets

/// Changes of a histogram as parallel arrays, in the order of its key.
struct DurationChanges {
    private(set) var days: [PostgresDate] = []
    private var months: [PostgresDate] = []
    private var buckets: [Int16] = []
    private var tickets: [Int32] = []
    private var microseconds: [Int64] = []

    init(_ sums: [TallyBook.DurationKey: TallyBook.DurationSum]) {
        for (key, sum) in sums.sorted(by: { $0.key < $1.key }) where !sum.isZero {
            days.append(PostgresDate(key.day))
            months.append(PostgresDate(key.month.firstDay))
            buckets.append(Int16(clamping: key.bucket.number))
            tickets.append(Int32(clamping: sum.tickets))
            microseconds.append(sum.microseconds)
        }
    }

    var parameters: [any PostgresEncodable] { [days, months, buckets, tickets, microseconds] }
}

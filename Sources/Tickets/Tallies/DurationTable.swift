/// Changes of the histogram of durations by day, month of receipt and bucket.
package struct DurationTable: Sendable {
    package struct Row: Sendable, Hashable {
        package var day: CalendarDay
        package var month: CalendarMonth
        package var bucket: DurationBucket
        package var tickets: Int
        package var microseconds: Int64
    }

    private var table = KeyTable()
    private var tickets: [Int32] = []
    private var microseconds: [Int64] = []

    private static let dayBias = 1 << 19

    mutating func add(_ change: Int, _ sum: Int64, day: CalendarDay, month: CalendarMonth, bucket: DurationBucket) {
        let day = UInt64(truncatingIfNeeded: min(max(day.number + DurationTable.dayBias, 0), DurationTable.dayBias * 2 - 1))
        let key = day << 32 | UInt64(truncatingIfNeeded: min(max(month.number, 0), 0xffff)) << 16 | UInt64(truncatingIfNeeded: bucket.number)
        let (row, isNew) = table.row(of: key)
        if isNew {
            tickets.append(0)
            microseconds.append(0)
        }
        tickets[row] += Int32(truncatingIfNeeded: change)
        microseconds[row] += sum
    }

    /// In the order of day, month and bucket, without those whose changes cancelled each other.
    package var rows: [Row] {
        table.keys.indices.sorted { table.keys[$0] < table.keys[$1] }.compactMap { row in
            guard tickets[row] != 0 || microseconds[row] != 0 else { return nil }
            let key = table.keys[row]
            return Row(day: CalendarDay(number: Int(key >> 32) - DurationTable.dayBias), month: CalendarMonth(number: Int(key >> 16 & 0xffff)),
                       bucket: DurationBucket(number: Int(key & 0xffff)), tickets: Int(tickets[row]), microseconds: microseconds[row])
        }
    }

    /// The same changes by whole months of events.
    package var monthly: DurationTable {
        var monthly = DurationTable()
        for row in rows {
            monthly.add(row.tickets, row.microseconds, day: CalendarMonth(of: row.day).firstDay, month: row.month, bucket: row.bucket)
        }
        return monthly
    }
}

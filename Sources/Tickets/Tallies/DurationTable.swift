/// Changes of the histogram of durations by month of events, its days, month of receipt and bucket.
package struct DurationTable: Sendable {
    /// How one bucket ran in the course of a month.
    package struct Course: Sendable, Hashable {
        package var happenedIn: CalendarMonth
        /// Of receipt.
        package var month: CalendarMonth
        package var bucket: DurationBucket
        /// Of the days from the first to each of the month.
        package var tickets: [Int32]
        package var microseconds: [Int64]

        package init(happenedIn: CalendarMonth, month: CalendarMonth, bucket: DurationBucket, tickets: [Int32], microseconds: [Int64]) {
            self.happenedIn = happenedIn
            self.month = month
            self.bucket = bucket
            self.tickets = tickets
            self.microseconds = microseconds
        }

        /// Whether all changes cancelled each other.
        package var isEmpty: Bool { tickets.allSatisfy { $0 == 0 } && microseconds.allSatisfy { $0 == 0 } }
    }

    private var table = KeyTable()
    /// Changes by day, 31 places a course.
    private var tickets: [Int32] = []
    private var microseconds: [Int64] = []

    mutating func add(_ change: Int, _ sum: Int64, day: CalendarDay, month: CalendarMonth, bucket: DurationBucket) {
        let (happenedIn, dayOfMonth) = CalendarMonth.place(of: day)
        let place = place(of: happenedIn, month, bucket) + dayOfMonth - 1
        tickets[place] += Int32(truncatingIfNeeded: change)
        microseconds[place] += sum
    }

    /// Adds the course of a whole month.
    package mutating func add(_ course: Course) {
        let place = place(of: course.happenedIn, course.month, course.bucket)
        for day in course.tickets.indices {
            tickets[place + day] += course.tickets[day] - (day > 0 ? course.tickets[day - 1] : 0)
            microseconds[place + day] += course.microseconds[day] - (day > 0 ? course.microseconds[day - 1] : 0)
        }
    }

    /// Where the days of a course begin.
    private mutating func place(of happenedIn: CalendarMonth, _ month: CalendarMonth, _ bucket: DurationBucket) -> Int {
        func part(_ month: CalendarMonth) -> UInt64 { UInt64(truncatingIfNeeded: min(max(month.number, 0), 0xffff)) }
        let (course, isNew) = table.row(of: part(happenedIn) << 32 | part(month) << 16 | UInt64(truncatingIfNeeded: bucket.number))
        if isNew {
            tickets.append(contentsOf: repeatElement(0, count: CalendarMonth.longestLength))
            microseconds.append(contentsOf: repeatElement(0, count: CalendarMonth.longestLength))
        }
        return course * CalendarMonth.longestLength
    }

    /// In the order of month of events, month of receipt and bucket.
    package var courses: [Course] {
        table.keys.indices.sorted { table.keys[$0] < table.keys[$1] }.map { course in
            let key = table.keys[course]
            let happenedIn = CalendarMonth(number: Int(key >> 32)), start = course * CalendarMonth.longestLength
            var told = Course(happenedIn: happenedIn, month: CalendarMonth(number: Int(key >> 16 & 0xffff)),
                              bucket: DurationBucket(number: Int(key & 0xffff)),
                              tickets: Array(tickets[start..<start + happenedIn.length]),
                              microseconds: Array(microseconds[start..<start + happenedIn.length]))
            for day in 1..<happenedIn.length {
                told.tickets[day] += told.tickets[day - 1]
                told.microseconds[day] += told.microseconds[day - 1]
            }
            return told
        }
    }
}

/// Changes of counters by the key of a course and the day of its month.
struct TallyTable: Sendable {
    static let width = TallyCount.allCases.count
    private var table = KeyTable()
    /// Of each course its days, 31 places a course: one more than the row of the day's counters, 0 where nothing changed.
    private var days: [Int32] = []
    /// The counters of row n begin at `n * width`.
    private var counters: [Int32] = []

    var courseCount: Int { table.keys.count }
    /// Days of courses on which something changed.
    var rowCount: Int { counters.count / TallyTable.width }

    /// Courses in the order of their keys.
    var ordered: [(key: TallyKey, course: Int)] {
        table.keys.indices.map { (TallyKey(bits: table.keys[$0]), $0) }.sorted { $0.key < $1.key }
    }

    /// The course of a key, which is made where it is missing.
    mutating func course(of key: TallyKey) -> Int {
        let (course, isNew) = table.row(of: key.bits)
        if isNew { days.append(contentsOf: repeatElement(0, count: CalendarMonth.longestLength)) }
        return course
    }

    /// The counters of a day, from 1, of a course.
    mutating func row(of course: Int, dayOfMonth: Int) -> Int {
        let place = course &* CalendarMonth.longestLength &+ dayOfMonth &- 1
        let row = Int(days[place]) - 1
        if row >= 0 { return row }
        counters.append(contentsOf: repeatElement(0, count: TallyTable.width))
        days[place] = Int32(truncatingIfNeeded: rowCount)
        return rowCount - 1
    }

    mutating func add(_ change: Int, to count: TallyCount, ofRow row: Int) {
        counters[row &* TallyTable.width &+ count.rawValue] &+= Int32(truncatingIfNeeded: change)
    }

    /// Adds the course of a whole month.
    mutating func add(_ sums: [ArraySlice<Int32>], to course: Int) {
        for (counter, sums) in sums.enumerated() {
            var before: Int32 = 0
            for (day, sum) in sums.enumerated() where sum != before {
                counters[row(of: course, dayOfMonth: day + 1) * TallyTable.width + counter] += sum - before
                before = sum
            }
        }
    }

    /// The sums of the counters up to each of the first `length` days; empty where a counter never changes.
    func sums(of course: Int, length: Int) -> [ArraySlice<Int32>] {
        var sums = [Int32](repeating: 0, count: TallyTable.width * length)
        var changed = [Bool](repeating: false, count: TallyTable.width)
        for day in 0..<length {
            if day > 0 { for counter in 0..<TallyTable.width { sums[counter * length + day] = sums[counter * length + day - 1] } }
            let row = Int(days[course * CalendarMonth.longestLength + day]) - 1
            guard row >= 0 else { continue }
            for counter in 0..<TallyTable.width {
                let change = counters[row * TallyTable.width + counter]
                guard change != 0 else { continue }
                sums[counter * length + day] += change
                changed[counter] = true
            }
        }
        return changed.indices.map { changed[$0] ? sums[$0 * length..<($0 + 1) * length] : [] }
    }
}

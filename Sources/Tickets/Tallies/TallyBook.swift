/// Changes of the tallies that an import, a revert or a rebuild makes: sums of the contributions of many tickets.
package struct TallyBook: Sendable {
    private var table = TallyTable()
    package var durations = DurationTable()
    /// Names of units by their number; the empty name is 0.
    private var names = [""]
    private var numbers: [String: Int] = [:]
    /// Numbers of names by the hash of their bytes, row for row.
    private var hashes = KeyTable()
    private var numbersByHash: [Int] = []
    private var contributions: Contributions

    package init(rules: CountingRules, zone: ReportingZone) {
        contributions = Contributions(rules: rules, zone: zone)
    }

    /// Some hundred megabytes; to be written down before more is booked.
    package var isFull: Bool { table.rowCount > 1_000_000 || table.courseCount > 100_000 || names.count > TallyKey.unitLimit / 2 }

    package mutating func add(_ ticket: TalliedTicket) { book(ticket, units(of: ticket), sign: 1) }
    package mutating func subtract(_ ticket: TalliedTicket) { book(ticket, units(of: ticket), sign: -1) }

    /// Adds a ticket whose units are named in UTF-8 as it lies in memory.
    package mutating func add(_ ticket: TalliedTicket, department: UnsafeRawBufferPointer, district: UnsafeRawBufferPointer,
                              community: UnsafeRawBufferPointer, channel: UnsafeRawBufferPointer) {
        let units = (department: number(of: department), district: number(of: district), community: number(of: community),
                     channel: number(of: channel))
        book(ticket, units, sign: 1)
    }

    private typealias Units = (department: Int, district: Int, community: Int, channel: Int)

    private mutating func units(of ticket: TalliedTicket) -> Units {
        (number(of: ticket.department), number(of: ticket.district), number(of: ticket.community), number(of: ticket.channel))
    }

    package mutating func removeAll() {
        table = TallyTable()
        durations = DurationTable()
        names = [""]
        numbers = [:]
        hashes = KeyTable()
        numbersByHash = []
    }

    private mutating func book(_ ticket: TalliedTicket, _ units: Units, sign: Int) {
        contributions.tell(of: ticket)
        book(.category, ticket.category, 0, sign)
        book(.department, ticket.category, units.department, sign)
        book(.district, nil, units.district, sign)
        book(.community, nil, units.community, sign)
        book(.channel, nil, units.channel, sign)
        let month = contributions.month
        if !contributions.isExcluded {
            book(sign, .satisfaction, number(of: ticket.satisfaction.rawValue), on: contributions.receiptDay)
        }
        for flaw in contributions.flaws { book(sign * flaw.change, .flaw, number(of: flaw.flaw.rawValue), on: flaw.day) }
        for duration in contributions.durations {
            durations.add(sign * duration.change, Int64(sign * duration.change) * duration.microseconds, day: duration.day, month: month,
                          bucket: DurationBucket(microseconds: duration.microseconds))
        }
    }

    private mutating func book(_ dimension: TallyDimension, _ category: Category?, _ unit: Int, _ sign: Int) {
        let part = TallyKey.part(of: dimension, category, unit)
        var (time, course, day, row) = (UInt64.max, 0, 0, 0)
        for booking in contributions.bookings {
            // Most neighbours share their month, and many their day.
            if booking.time != time {
                (time, day) = (booking.time, 0)
                course = table.course(of: TallyKey(bits: part | time))
            }
            if booking.dayOfMonth != day {
                day = booking.dayOfMonth
                row = table.row(of: course, dayOfMonth: day)
            }
            table.add(sign * booking.change, to: booking.count, ofRow: row)
        }
    }

    /// Tickets of a judgement or a flaw.
    private mutating func book(_ change: Int, _ dimension: TallyDimension, _ unit: Int, on day: CalendarDay) {
        let (happenedIn, dayOfMonth) = CalendarMonth.place(of: day)
        let course = table.course(of: TallyKey(dimension, .received, happenedIn: happenedIn, month: contributions.month, category: nil,
                                               unit: unit))
        table.add(change, to: .received, ofRow: table.row(of: course, dayOfMonth: dayOfMonth))
    }

    private mutating func number(of name: UnsafeRawBufferPointer) -> Int {
        if name.isEmpty { return 0 }
        var hash = ContentHash()
        hash.combine(name)
        let (row, isNew) = hashes.row(of: UInt64(bitPattern: hash.value))
        if isNew { numbersByHash.append(number(of: String(decoding: name, as: UTF8.self))) }
        let found = numbersByHash[row]
        return isName(found, name) ? found : number(of: String(decoding: name, as: UTF8.self))
    }

    private func isName(_ number: Int, _ name: UnsafeRawBufferPointer) -> Bool {
        names[number].utf8.withContiguousStorageIfAvailable { known in
            known.count == name.count && (0..<known.count).allSatisfy { known[$0] == name[$0] }
        } ?? false
    }

    private mutating func number(of name: String) -> Int {
        if name.isEmpty { return 0 }
        if let number = numbers[name] { return number }
        names.append(name)
        numbers[name] = names.count - 1
        return names.count - 1
    }
}

extension TallyBook {
    /// Adds what a course held before.
    package mutating func add(_ course: TallyCourse) {
        let key = TallyKey(course.dimension, course.basis, happenedIn: course.happenedIn, month: course.month, category: course.category,
                           unit: number(of: course.unit))
        table.add(course.sums, to: table.course(of: key))
    }

    /// Of its courses.
    package var keys: [(key: TallyKey, unit: String)] { table.ordered.map { ($0.key, names[$0.key.unit]) } }

    /// In nearly the order of the database's index.
    package var courses: some Sequence<TallyCourse> {
        table.ordered.lazy.map { [table, names] key, course in
            TallyCourse(dimension: key.dimension, happenedIn: key.happenedIn, basis: key.basis, month: key.month, category: key.category,
                        unit: names[key.unit], sums: table.sums(of: course, length: key.happenedIn.length))
        }
    }
}

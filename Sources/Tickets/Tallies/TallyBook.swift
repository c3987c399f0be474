/// Changes of the tallies that an import, a revert or a rebuild makes: sums of the contributions of many tickets.
package struct TallyBook: Sendable {
    package struct DurationKey: Hashable, Comparable, Sendable {
        package var day: CalendarDay
        package var month: CalendarMonth
        package var bucket: DurationBucket

        package static func < (left: DurationKey, right: DurationKey) -> Bool {
            (left.day, left.month, left.bucket) < (right.day, right.month, right.bucket)
        }
    }

    package struct DurationSum: Hashable, Sendable {
        package var tickets = 0
        package var microseconds: Int64 = 0

        package var isZero: Bool { tickets == 0 && microseconds == 0 }
    }

    package private(set) var table = TallyTable()
    package private(set) var durations: [DurationKey: DurationSum] = [:]
    /// Names of units by their number; the empty name is 0.
    package private(set) var names = [""]
    private var numbers: [String: Int] = [:]
    private var numbersByHash: [Int64: Int] = [:]
    private var contributions: Contributions

    package init(rules: CountingRules, zone: ReportingZone) {
        contributions = Contributions(rules: rules, zone: zone)
    }

    package var isEmpty: Bool { table.count == 0 }

    /// Some hundred megabytes; to be written down before more is booked.
    package var isFull: Bool { table.count > 1_000_000 || names.count > TallyKey.unitLimit / 2 }

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
        durations = [:]
        names = [""]
        numbers = [:]
        numbersByHash = [:]
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
            let key = TallyKey(.satisfaction, .received, day: contributions.receiptDay, month: month, category: nil,
                               unit: number(of: ticket.satisfaction.rawValue))
            table.add(sign, to: .received, of: table.row(of: key))
        }
        for flaw in contributions.flaws {
            let key = TallyKey(.flaw, .received, day: flaw.day, month: month, category: nil, unit: number(of: flaw.flaw.rawValue))
            table.add(sign * flaw.change, to: .received, of: table.row(of: key))
        }
        for duration in contributions.durations {
            let key = DurationKey(day: duration.day, month: month, bucket: DurationBucket(microseconds: duration.microseconds))
            durations[key, default: DurationSum()].tickets += sign * duration.change
            durations[key, default: DurationSum()].microseconds += Int64(sign * duration.change) * duration.microseconds
        }
    }

    private mutating func book(_ dimension: TallyDimension, _ category: Category?, _ unit: Int, _ sign: Int) {
        var last: (key: TallyKey, row: Int)?
        for booking in contributions.bookings {
            let key = TallyKey(dimension, booking.basis, day: booking.day, month: booking.month, category: category, unit: unit)
            // Most neighbours share their day.
            let row = if let last, last.key == key { last.row } else { table.row(of: key) }
            last = (key, row)
            table.add(sign * booking.change, to: booking.count, of: row)
        }
    }

    private mutating func number(of name: UnsafeRawBufferPointer) -> Int {
        if name.isEmpty { return 0 }
        var hash = ContentHash()
        hash.combine(name)
        if let number = numbersByHash[hash.value], names[number].utf8.elementsEqual(name) { return number }
        let number = number(of: String(decoding: name, as: UTF8.self))
        numbersByHash[hash.value] = number
        return number
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
    /// The same changes by whole months of events.
    package var monthlyTable: TallyTable {
        var monthly = TallyTable()
        for row in 0..<table.count {
            let place = monthly.row(of: table.keys[row].monthly)
            monthly.add(table.counters(of: row), toRow: place)
        }
        return monthly
    }

    package var monthlyDurations: [DurationKey: DurationSum] {
        var monthly: [DurationKey: DurationSum] = [:]
        for (key, sum) in durations {
            let key = DurationKey(day: CalendarMonth(of: key.day).firstDay, month: key.month, bucket: key.bucket)
            monthly[key, default: DurationSum()].tickets += sum.tickets
            monthly[key, default: DurationSum()].microseconds += sum.microseconds
        }
        return monthly
    }
}

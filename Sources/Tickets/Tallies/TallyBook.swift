/// Changes of the tallies that an import, a revert or a rebuild makes: sums of the contributions of many tickets.
package struct TallyBook: Sendable {
    package private(set) var table = TallyTable()
    package private(set) var durations = DurationTable()
    /// Names of units by their number; the empty name is 0.
    package private(set) var names = [""]
    private var numbers: [String: Int] = [:]
    /// Numbers of names by the hash of their bytes, row for row.
    private var hashes = KeyTable()
    private var numbersByHash: [Int] = []
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
            let key = TallyKey(.satisfaction, .received, day: contributions.receiptDay, month: month, category: nil,
                               unit: number(of: ticket.satisfaction.rawValue))
            table.add(sign, to: .received, of: table.row(of: key))
        }
        for flaw in contributions.flaws {
            let key = TallyKey(.flaw, .received, day: flaw.day, month: month, category: nil, unit: number(of: flaw.flaw.rawValue))
            table.add(sign * flaw.change, to: .received, of: table.row(of: key))
        }
        for duration in contributions.durations {
            durations.add(sign * duration.change, Int64(sign * duration.change) * duration.microseconds, day: duration.day, month: month,
                          bucket: DurationBucket(microseconds: duration.microseconds))
        }
    }

    private mutating func book(_ dimension: TallyDimension, _ category: Category?, _ unit: Int, _ sign: Int) {
        let part = TallyKey.part(of: dimension, category, unit)
        var (last, row) = (UInt64.max, 0)
        for booking in contributions.bookings {
            // Most neighbours share their day.
            if booking.time != last {
                last = booking.time
                row = table.row(of: TallyKey(bits: part | last))
            }
            table.add(sign * booking.change, to: booking.count, of: row)
        }
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
    /// The same changes by whole months of events.
    package var monthlyTable: TallyTable {
        var monthly = TallyTable()
        for row in 0..<table.count {
            let place = monthly.row(of: table.key(of: row).monthly)
            monthly.add(table.counters(of: row), toRow: place)
        }
        return monthly
    }
}

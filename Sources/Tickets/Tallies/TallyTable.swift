/// Counters by key: open addressing over dense rows, since an import books dozens of changes a ticket.
package struct TallyTable: Sendable {
    package static let width = TallyCount.allCases.count

    /// Keys in the order of their first change; the counters of row n begin at `n * width`.
    package private(set) var keys: [TallyKey] = []
    private var counters: [Int32] = []
    /// Row of a key, at the place that its hash gives or the next free one after it; below 0 where free.
    private var places: [Int32] = Array(repeating: -1, count: 1024)

    package init() {}

    package var count: Int { keys.count }

    /// The counters of a row, in the order of `TallyCount`.
    package func counters(of row: Int) -> ArraySlice<Int32> { counters[row * TallyTable.width..<(row + 1) * TallyTable.width] }

    /// Whether all changes of a row cancelled each other.
    package func isZero(_ row: Int) -> Bool { counters(of: row).allSatisfy { $0 == 0 } }

    /// The row of a key, which is made where it is missing.
    mutating func row(of key: TallyKey) -> Int {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: (key.bits &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while places[place] >= 0 {
            let row = Int(places[place])
            if keys[row] == key { return row }
            place = (place + 1) & mask
        }
        let row = keys.count
        places[place] = Int32(truncatingIfNeeded: row)
        keys.append(key)
        counters.append(contentsOf: repeatElement(0, count: TallyTable.width))
        if keys.count * 2 > places.count { grow() }
        return row
    }

    mutating func add(_ change: Int, to count: TallyCount, of row: Int) {
        counters[row * TallyTable.width + count.rawValue] += Int32(truncatingIfNeeded: change)
    }

    mutating func add(_ change: ArraySlice<Int32>, toRow row: Int) {
        for (place, value) in change.enumerated() where value != 0 { counters[row * TallyTable.width + place] += value }
    }

    private mutating func grow() {
        places = Array(repeating: -1, count: places.count * 4)
        let mask = places.count - 1
        for (row, key) in keys.enumerated() {
            var place = Int(truncatingIfNeeded: (key.bits &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
            while places[place] >= 0 { place = (place + 1) & mask }
            places[place] = Int32(truncatingIfNeeded: row)
        }
    }
}

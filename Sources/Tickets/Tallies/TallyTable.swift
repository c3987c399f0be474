/// Counters by key.
package struct TallyTable: Sendable {
    package static let width = TallyCount.allCases.count

    private var table = KeyTable()
    /// The counters of row n begin at `n * width`.
    private var counters: [Int32] = []

    package init() {}

    package var count: Int { table.keys.count }

    package func key(of row: Int) -> TallyKey { TallyKey(bits: table.keys[row]) }

    /// The counters of a row, in the order of `TallyCount`.
    package func counters(of row: Int) -> ArraySlice<Int32> { counters[row * TallyTable.width..<(row + 1) * TallyTable.width] }

    /// Whether all changes of a row cancelled each other.
    package func isZero(_ row: Int) -> Bool { counters(of: row).allSatisfy { $0 == 0 } }

    /// The row of a key, which is made where it is missing.
    mutating func row(of key: TallyKey) -> Int {
        let (row, isNew) = table.row(of: key.bits)
        if isNew { counters.append(contentsOf: repeatElement(0, count: TallyTable.width)) }
        return row
    }

    mutating func add(_ change: Int, to count: TallyCount, of row: Int) {
        counters[row &* TallyTable.width &+ count.rawValue] &+= Int32(truncatingIfNeeded: change)
    }

    mutating func add(_ change: ArraySlice<Int32>, toRow row: Int) {
        for (place, value) in change.enumerated() where value != 0 { counters[row * TallyTable.width + place] += value }
    }
}

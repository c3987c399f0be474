/// Rows by a key of 64 bits: open addressing, since an import looks up dozens of keys a ticket.
struct KeyTable: Sendable {
    /// Keys in the order of their first mention; a key's row is its place here.
    private(set) var keys: [UInt64] = []
    /// Row of a key, at the place that its hash gives or the next free one after it; below 0 where free.
    private var places: [Int32] = Array(repeating: -1, count: 1024)

    /// The row of a key, which is made where it is missing.
    mutating func row(of key: UInt64) -> (row: Int, isNew: Bool) {
        let mask = places.count &- 1
        var place = KeyTable.start(of: key) & mask
        while true {
            let row = Int(places[place])
            if row < 0 { break }
            if keys[row] == key { return (row, false) }
            place = (place &+ 1) & mask
        }
        places[place] = Int32(truncatingIfNeeded: keys.count)
        keys.append(key)
        if keys.count * 2 > places.count { grow() }
        return (keys.count - 1, true)
    }

    private static func start(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) }

    private mutating func grow() {
        places = Array(repeating: -1, count: places.count * 4)
        let mask = places.count - 1
        for (row, key) in keys.enumerated() {
            var place = KeyTable.start(of: key) & mask
            while places[place] >= 0 { place = (place + 1) & mask }
            places[place] = Int32(truncatingIfNeeded: row)
        }
    }
}

/// Hashes of ticket numbers, each once: eight bytes a place, of which at least a quarter is free.
package struct NumberSet: Sendable {
    /// 0 is an empty place; the hash 0 itself is kept apart.
    private var places: ContiguousArray<Int64>
    private var hasZero = false
    package private(set) var count = 0

    package init(capacity: Int = 0) {
        places = ContiguousArray(repeating: 0, count: max(capacity, 12) * 4 / 3 + 1)
    }

    /// - Returns: false where it was there already.
    @inline(__always)
    package mutating func insert(_ number: Int64) -> Bool {
        guard number != 0 else {
            defer { hasZero = true }
            if !hasZero { count += 1 }
            return !hasZero
        }
        if count * 4 >= places.count * 3 { grow() }
        let place = place(of: number)
        guard places[place] == 0 else { return false }
        places[place] = number
        count += 1
        return true
    }

    package func contains(_ number: Int64) -> Bool { number == 0 ? hasZero : places[place(of: number)] == number }

    /// In no particular order.
    var elements: [Int64] {
        var elements: [Int64] = []
        elements.reserveCapacity(count)
        for number in places where number != 0 { elements.append(number) }
        if hasZero { elements.append(0) }
        return elements
    }

    /// Where it is, or would be.
    @inline(__always)
    private func place(of number: Int64) -> Int {
        var place = Int(truncatingIfNeeded: UInt64(bitPattern: number).multipliedFullWidth(by: UInt64(places.count)).high)
        while places[place] != 0, places[place] != number {
            place += 1
            if place == places.count { place = 0 }
        }
        return place
    }

    private mutating func grow() {
        var larger = NumberSet(capacity: places.count * 3 / 2)
        for number in places where number != 0 { _ = larger.insert(number) }
        if hasZero { _ = larger.insert(0) }
        self = larger
    }
}

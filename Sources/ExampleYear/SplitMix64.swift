/// Random numbers that depend on the seed alone. The standard library's shuffles and ranges may change from one Swift version
/// to the next, so everything drawn here is drawn by this type.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// An independent sequence for each pair, so that a change in one part of the year leaves the others as they were.
    init(year: Int, stream: Int) {
        var mixer = SplitMix64(seed: 12345 &+ UInt64(truncatingIfNeeded: year) << 32)
        state = mixer.next() ^ (UInt64(truncatingIfNeeded: stream) &* 0xD134_2543_DE82_EF95)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 ..< `bound`; 0 where the bound is not positive.
    mutating func number(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(bound, 0))).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + number(below: range.count)
    }

    mutating func chance(percent: Int) -> Bool { number(below: 100) < percent }

    /// From a list that is not empty.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

    /// An index of `weights`, as often as its weight says; the weights are not all zero.
    mutating func index(weights: [Int]) -> Int {
        var left = number(below: weights.reduce(0, +))
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return weights.count - 1
    }

    mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        var shuffled = items
        for last in stride(from: shuffled.count - 1, to: 0, by: -1) {
            shuffled.swapAt(last, number(below: last + 1))
        }
        return shuffled
    }
}

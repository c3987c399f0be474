import TestSupport

/// An office's year that never was, from which bulletins are written: all figures follow from the tickets of one seed.
struct Office {
    let names = ["咨询", "投诉", "求助", "建议", "举报", "表扬", "其他"]
    let categories: [Int]
    let months: [Int]
    let units: [(name: String, dispatched: Int, closed: Int, onTime: Int)]
    let received: Int
    let direct: Int
    let dispatched: Int
    let due: Int
    let closed: Int
    let onTime: Int
    let lastYear: Int
    let previous: Int
    let calls: Int
    let connected: Int
    let rated: Int
    let satisfied: Int
    let opening: Int

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        categories = [count(900...4000), count(700...3000), count(300...2000), count(40...300), count(20...190), count(5...90),
            count(30...400)]
        received = categories.reduce(0, +)
        let all = received
        var left = all
        months = (1...12).map { month in
            let part = month == 12 ? left : all / 12 + count(-40...40)
            left -= part
            return part
        }
        direct = received * count(40...70) / 100
        dispatched = received - direct
        due = dispatched - count(20...120)
        closed = due - count(1...30)
        onTime = closed - count(1...40)
        lastYear = received - count(20...700)
        previous = received + count(20...700)
        calls = received + count(200...2000)
        connected = calls - count(50...190)
        rated = closed * count(30...60) / 100
        satisfied = rated - count(1...60)
        opening = count(10...90)
        let share = dispatched / 4
        var rest = dispatched
        units = ["住建局", "城管局", "公安分局", "水务中心"].enumerated().map { index, name in
            let part = index == 3 ? rest : share + count(-30...30)
            rest -= part
            let done = part - count(0...9)
            return (name, part, done, done - count(0...9))
        }
    }

    /// Half up, as an office prints it; no 100 % that is none.
    static func percent(_ numerator: Int, _ denominator: Int, decimals: Int = 2) -> String {
        let power = decimals == 2 ? 100 : decimals == 1 ? 10 : 1
        let value = (numerator * 200 * power + denominator) / (2 * denominator)
        if value == 100 * power, numerator != denominator { return percent(numerator, denominator, decimals: decimals + 1) }
        return decimals == 0 ? "\(value)%" : "\(value / power).\(String(value % power + power).dropFirst())%"
    }

    /// `增长12.34%` or `下降12.34%`.
    static func change(_ now: Int, _ before: Int) -> String {
        (now >= before ? "增长" : "下降") + percent(abs(now - before), before)
    }
}

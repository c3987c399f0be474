/// Ticket-days that a baseline leaves out: days without data or on which the systems failed, and the days of a unit on which its
/// pace was known not to be the usual one.
struct Omissions: Sendable {
    /// Day indexes that count for nobody.
    private(set) var days: Set<Int> = []
    /// Series indexes by day index.
    private var series: [Int: Set<Int>] = [:]

    mutating func add(day: Int) { days.insert(day) }

    mutating func add(_ unit: Int, days: Range<Int>) {
        for day in days { series[day, default: []].insert(unit) }
    }

    func omits(_ unit: Int, on day: Int) -> Bool { days.contains(day) || series[day]?.contains(unit) ?? false }

    /// Which of `count` units are left out on that day; nil where none is.
    func marks(on day: Int, count: Int) -> [Bool]? {
        guard let units = series[day] else { return nil }
        return (0..<count).map(units.contains)
    }
}

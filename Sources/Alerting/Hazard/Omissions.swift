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

    /// The units that are left out on that day, if any.
    func units(on day: Int) -> Set<Int> { series[day] ?? [] }
}

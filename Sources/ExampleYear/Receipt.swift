import Tickets

/// A ticket's arrival: when, and of which category it turns out to be in the end.
struct Receipt {
    let day: CalendarDay
    let at: Instant
    /// 19 digits: the area code 0769, the date, and a running number within the day.
    let number: String
    var category: Category
}

extension Receipt {
    /// All receipts of the year in the order of time, with exactly the categories of `ExampleTotals`.
    static func all(of office: OfficeYear) -> [Receipt] {
        var random = SplitMix64(year: office.year, stream: -1)
        let arrivals = zip(office.days, dailyCounts(office, &random)).flatMap { day, count in
            Receipt.arrivals(on: day, count: count, &random)
        }
        let categories = shuffledCategories(&random, quietFrom: arrivals.firstIndex { $0.day >= office.days.upperBound.advanced(by: -12) })
        return zip(arrivals, categories).map { arrival, category in
            Receipt(day: arrival.day, at: office.zone.instant(arrival.day, secondOfDay: Int64(arrival.second)),
                    number: number(arrival.day, serial: arrival.serial), category: category)
        }
    }

    private static func arrivals(on day: CalendarDay, count: Int,
                                 _ random: inout SplitMix64) -> [(day: CalendarDay, second: Int, serial: Int)] {
        let seconds = (0..<count).map { _ in random.index(weights: callsByHour) * 3600 + random.number(below: 3600) }
        return seconds.sorted().enumerated().map { (day, $1, $0 + 1) }
    }

    private static func number(_ day: CalendarDay, serial: Int) -> String {
        let (year, month, dayOfMonth) = day.date
        return "0769\(year.padded(to: 4))\(month.padded(to: 2))\(dayOfMonth.padded(to: 2))\(serial.padded(to: 7))"
    }

    /// Most calls come in the morning and after the midday break; the line is staffed at night too.
    private static let callsByHour = [2, 1, 1, 1, 1, 2, 5, 12, 42, 62, 64, 50, 27, 30, 50, 58, 53, 40, 25, 24, 21, 16, 9, 4]

    /// Volume by month: low around the Spring Festival, high in the hot months with their noise and power cuts.
    private static let monthPercent = [92, 48, 86, 102, 110, 114, 118, 114, 108, 97, 104, 100]

    /// Shares of `ExampleTotals.received` by largest remainder, so that the days always add up to it; at least one on the
    /// first day, so that the first export covers it.
    private static func dailyCounts(_ office: OfficeYear, _ random: inout SplitMix64) -> [Int] {
        let weights = office.days.map { day in
            dayWeight(day, office) * monthPercent[day.month - 1] * random.number(in: 65...135)
        }
        let total = weights.reduce(0, +)
        var counts = weights.map { $0 * ExampleTotals.received / total }
        let byRemainder = weights.indices.sorted {
            let (left, right) = (weights[$0] * ExampleTotals.received % total, weights[$1] * ExampleTotals.received % total)
            return left == right ? $0 < $1 : left > right
        }
        for index in byRemainder.prefix(ExampleTotals.received - counts.reduce(0, +)) { counts[index] += 1 }
        if counts[0] == 0, let busiest = counts.indices.max(by: { counts[$0] < counts[$1] }) {
            counts[0] = 1
            counts[busiest] -= 1
        }
        return counts
    }

    private static func dayWeight(_ day: CalendarDay, _ office: OfficeYear) -> Int {
        if let festival = office.springFestival, festival.contains(day) {
            // New Year's Eve and the two days after it are silent: their files have a header and nothing else.
            return festival.lowerBound.distance(to: day) < 3 ? 0 : 18
        }
        return office.isWorkday(day) ? 100 : day.isWeekend ? 55 : 40
    }

    /// The categories in random order. Praise has no deadline and is closed at once, so none arrives from `quietFrom` on, where
    /// tickets are left open.
    private static func shuffledCategories(_ random: inout SplitMix64, quietFrom: Int?) -> [Category] {
        let sorted = Category.named.flatMap { Array(repeating: $0, count: ExampleTotals.byCategory[$0] ?? 0) }
        var categories = random.shuffled(sorted)
        guard let quietFrom, quietFrom > ExampleTotals.byCategory[.praise, default: 0] else { return categories }
        for index in quietFrom..<categories.count where categories[index] == .praise {
            var other = random.number(below: quietFrom)
            while categories[other] == .praise { other = (other + 1) % quietFrom }
            categories.swapAt(index, other)
        }
        return categories
    }
}

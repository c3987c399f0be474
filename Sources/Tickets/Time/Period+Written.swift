extension Period {
    /// Reads a period as it is written on the command line: `2020`, `2020H1`, `2020Q2`, `2020-05`, `2020W19`, `2020-05-06`; a range
    /// has two days, the second exclusive. Nil where there is no such period.
    package init?(_ kind: Kind, written words: [String]) {
        guard words.count == (kind == .range ? 2 : 1), let word = words.first, let last = words.last else { return nil }
        let period: Period? = switch kind {
        case .day: CalendarDay(iso: word).map(Period.day)
        case .range: CalendarDay(iso: word).flatMap { start in CalendarDay(iso: last).flatMap { Period.range(from: start, until: $0) } }
        case .year: word.count == 4 ? Int(word).flatMap { Period.year($0) } : nil
        case .week: Period.numbers(word, mark: "W").flatMap { Period.week($1, of: $0) }
        case .quarter: Period.numbers(word, mark: "Q").flatMap { Period.quarter($1, of: $0) }
        case .half: Period.numbers(word, mark: "H").flatMap { Period.half($1, of: $0) }
        case .month: Period.numbers(word, mark: "-").flatMap { Period.month($1, of: $0) }
        case .toDate: Period.numbers(word, mark: "-").flatMap { Period.toDate(through: $1, of: $0) }
        }
        guard let period else { return nil }
        self = period
    }

    /// The period as `init(_:written:)` reads it.
    package var written: [String] {
        let year = start.year.padded(to: 4)
        return switch kind {
        case .day: ["\(start)"]
        case .week: ["\(isoWeek.year.padded(to: 4))W\(isoWeek.number.padded(to: 2))"]
        case .month: ["\(year)-\(start.month.padded(to: 2))"]
        case .quarter: ["\(year)Q\((start.month + 2) / 3)"]
        case .half: ["\(year)H\(start.month == 1 ? 1 : 2)"]
        case .year: [year]
        case .toDate: ["\(year)-\(end.advanced(by: -1).month.padded(to: 2))"]
        case .range: ["\(start)", "\(end)"]
        }
    }

    /// The number of an ISO week and the year that it belongs to, which is the year of its Thursday.
    package var isoWeek: (year: Int, number: Int) {
        let thursday = start.advanced(by: 3)
        let january1 = CalendarDay(year: thursday.year, month: 1, day: 1) ?? thursday
        return (thursday.year, january1.distance(to: thursday) / 7 + 1)
    }

    /// `2020Q2` with the mark Q is 2020 and 2; a hyphen before the mark is allowed.
    private static func numbers(_ word: String, mark: Character) -> (Int, Int)? {
        let parts = word.uppercased().replacing("-\(mark)", with: "\(mark)").split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, (1...2).contains(parts[1].count), let year = Int(parts[0]), let number = Int(parts[1])
        else { return nil }
        return (year, number)
    }
}

import Statistics

/// Tickets of each day and how many of them count, by series, summed up so that any window takes constant time.
struct DailyShares: Sendable {
    private let dayCount: Int
    /// Sums before each day, by series × (days + 1) + day.
    private var totals: [Int32]
    private var counts: [Int32]

    /// - Parameter tell: calls back for each ticket with its series, its day index and whether it counts.
    init(seriesCount: Int, dayCount: Int, _ tell: (_ add: (_ series: [Int], _ day: Int, _ isCounted: Bool) -> Void) -> Void) {
        let width = dayCount + 1
        var totals = [Int32](repeating: 0, count: seriesCount * width), counts = totals
        tell { series, day, isCounted in
            for unit in series {
                totals[unit * width + day + 1] += 1
                if isCounted { counts[unit * width + day + 1] += 1 }
            }
        }
        for unit in 0..<seriesCount {
            for place in unit * width + 1..<(unit + 1) * width {
                totals[place] += totals[place - 1]
                counts[place] += counts[place - 1]
            }
        }
        (self.dayCount, self.totals, self.counts) = (dayCount, totals, counts)
    }

    /// Days outside the history hold nothing.
    func share(_ series: Int, _ window: Range<Int>) -> Share {
        let window = window.clamped(to: 0..<dayCount), base = series * (dayCount + 1)
        return Share(Int(counts[base + window.upperBound] - counts[base + window.lowerBound]),
                     of: Int(totals[base + window.upperBound] - totals[base + window.lowerBound]))
    }
}

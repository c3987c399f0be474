/// Tickets by how long their closing took, in buckets.
package struct DurationHistogram: Sendable {
    private let buckets: [(bucket: DurationBucket, tickets: Int)]
    private let microseconds: Int64

    /// - Parameter buckets: in ascending order, with the sum of the durations in microseconds.
    package init(_ buckets: [(bucket: DurationBucket, tickets: Int, microseconds: Int64)]) {
        self.buckets = buckets.map { ($0.bucket, $0.tickets) }
        microseconds = buckets.reduce(0) { $0 + $1.microseconds }
    }

    private var tickets: Int { buckets.reduce(0) { $0 + $1.tickets } }

    /// The mean is exact, median and 90th percentile lie in the right bucket, as if its tickets were spread evenly over it.
    package var durations: Durations {
        let tickets = tickets
        var durations = Durations(closed: tickets, microseconds: microseconds)
        guard tickets > 0 else { return durations }
        durations.isExact = false
        (durations.medianHours, durations.medianWidthHours) = quantile(0.5, of: tickets)
        (durations.p90Hours, durations.p90WidthHours) = quantile(0.9, of: tickets)
        return durations
    }

    /// The same from the durations themselves, of which only those are asked for that lie in the buckets of the two.
    /// - Parameter sorted: gives the durations in either of two ranges of microseconds, in ascending order.
    package func exactDurations<Failure: Error>(
        _ sorted: ((Range<Int64>, Range<Int64>)) throws(Failure) -> [Int64]
    ) throws(Failure) -> Durations {
        let tickets = tickets
        var durations = Durations(closed: tickets, microseconds: microseconds)
        guard tickets > 0 else { return durations }
        let (median, p90) = (Quantile(0.5, of: self), Quantile(0.9, of: self))
        let found = try sorted((median.range, p90.range))
        durations.medianHours = median.hours(in: found)
        durations.p90Hours = p90.hours(in: found)
        return durations
    }

    /// Where a share of the tickets lies, interpolated linearly between neighbours, as `percentile_cont` does.
    private struct Quantile {
        private let rank: Double
        /// Tickets below the range.
        private let below: Int
        /// The microseconds of the buckets that its neighbours lie in.
        let range: Range<Int64>

        init(_ share: Double, of histogram: DurationHistogram) {
            rank = share * Double(histogram.tickets - 1)
            let low = histogram.place(of: Int(rank.rounded(.down))), high = histogram.place(of: Int(rank.rounded(.up)))
            below = low.below
            range = low.bucket.microseconds.lowerBound..<high.bucket.microseconds.upperBound
        }

        /// - Parameter sorted: durations in ascending order, all of `range` among them.
        func hours(in sorted: [Int64]) -> Double? {
            let found = sorted.filter(range.contains)
            let (first, last) = (Int(rank.rounded(.down)) - below, Int(rank.rounded(.up)) - below)
            guard found.indices.contains(first), found.indices.contains(last) else { return nil }
            let (left, right) = (Double(found[first]), Double(found[last]))
            return (left + (rank - rank.rounded(.down)) * (right - left)) / Durations.microsecondsPerHour
        }
    }

    /// The bucket of the nth ticket, from 0, and how many are below it.
    private func place(of number: Int) -> (bucket: DurationBucket, below: Int) {
        var below = 0
        for (bucket, count) in buckets {
            if number < below + count { return (bucket, below) }
            below += count
        }
        return (DurationBucket(number: 0), below)
    }

    private func quantile(_ share: Double, of tickets: Int) -> (hours: Double, widthHours: Int) {
        let rank = share * Double(tickets - 1) + 0.5
        let (bucket, below) = place(of: min(Int(rank), tickets - 1))
        let count = buckets.first { $0.bucket == bucket }?.tickets ?? 1
        let share = min(max((rank - Double(below)) / Double(max(count, 1)), 0), 1)
        return (Double(bucket.lowerHours) + share * Double(bucket.widthHours), bucket.widthHours)
    }
}

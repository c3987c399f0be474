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
    /// - Parameter sorted: gives the durations in a range of microseconds in ascending order.
    package func exactDurations<Failure: Error>(_ sorted: (Range<Int64>) throws(Failure) -> [Int64]) throws(Failure) -> Durations {
        let tickets = tickets
        var durations = Durations(closed: tickets, microseconds: microseconds)
        guard tickets > 0 else { return durations }
        durations.medianHours = try exactQuantile(0.5, of: tickets, sorted)
        durations.p90Hours = try exactQuantile(0.9, of: tickets, sorted)
        return durations
    }

    /// Interpolated linearly between neighbours, as `percentile_cont` does.
    private func exactQuantile<Failure: Error>(
        _ share: Double, of tickets: Int, _ sorted: (Range<Int64>) throws(Failure) -> [Int64]
    ) throws(Failure) -> Double? {
        let rank = share * Double(tickets - 1)
        let (first, last) = (Int(rank.rounded(.down)), Int(rank.rounded(.up)))
        let (low, below) = place(of: first), (high, _) = place(of: last)
        let found = try sorted(low.microseconds.lowerBound..<high.microseconds.upperBound)
        guard found.indices.contains(first - below), found.indices.contains(last - below) else { return nil }
        let (left, right) = (Double(found[first - below]), Double(found[last - below]))
        return (left + (rank - Double(first)) * (right - left)) / Durations.microsecondsPerHour
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

/// Tickets by how long their closing took, in buckets.
package struct DurationHistogram: Sendable {
    private let buckets: [(bucket: DurationBucket, tickets: Int)]
    private let microseconds: Int64

    /// - Parameter buckets: in ascending order, with the sum of the durations in microseconds.
    package init(_ buckets: [(bucket: DurationBucket, tickets: Int, microseconds: Int64)]) {
        self.buckets = buckets.map { ($0.bucket, $0.tickets) }
        microseconds = buckets.reduce(0) { $0 + $1.microseconds }
    }

    /// The mean is exact, median and 90th percentile lie in the right bucket, as if its tickets were spread evenly over it.
    package var durations: Durations {
        var durations = Durations()
        durations.closed = buckets.reduce(0) { $0 + $1.tickets }
        guard durations.closed > 0 else { return durations }
        durations.isExact = false
        durations.meanHours = Double(microseconds) / 3_600_000_000 / Double(durations.closed)
        (durations.medianHours, durations.medianWidthHours) = quantile(0.5, of: durations.closed)
        (durations.p90Hours, durations.p90WidthHours) = quantile(0.9, of: durations.closed)
        return durations
    }

    private func quantile(_ share: Double, of tickets: Int) -> (hours: Double, widthHours: Int) {
        let rank = share * Double(tickets - 1) + 0.5
        var below = 0
        for (bucket, count) in buckets {
            if rank <= Double(below + count) || bucket == buckets.last?.bucket {
                let place = min(max((rank - Double(below)) / Double(max(count, 1)), 0), 1)
                return (Double(bucket.lowerHours) + place * Double(bucket.widthHours), bucket.widthHours)
            }
            below += count
        }
        return (0, 0)
    }
}

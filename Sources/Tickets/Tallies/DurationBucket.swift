/// A bucket of the histogram of durations: one hour wide below three days, six hours below thirty, a day above.
package struct DurationBucket: Hashable, Comparable, Sendable {
    package var number: Int

    package init(number: Int) {
        self.number = number
    }

    package init(microseconds: Int64) {
        let hours = Int(max(microseconds, 0) / DurationBucket.microsecondsPerHour)
        number = if hours < 72 { hours } else if hours < 720 { 72 + (hours - 72) / 6 } else { min(180 + (hours - 720) / 24, Int(Int16.max)) }
    }

    private static let microsecondsPerHour = Int64(Durations.microsecondsPerHour)

    package var lowerHours: Int {
        if number < 72 { number } else if number < 180 { 72 + (number - 72) * 6 } else { 720 + (number - 180) * 24 }
    }

    package var microseconds: Range<Int64> {
        let lower = Int64(lowerHours) * DurationBucket.microsecondsPerHour
        return lower..<(number == Int(Int16.max) ? Int64.max / 4 : lower + Int64(widthHours) * DurationBucket.microsecondsPerHour)
    }

    package var widthHours: Int { number < 72 ? 1 : number < 180 ? 6 : 24 }

    package static func < (left: DurationBucket, right: DurationBucket) -> Bool { left.number < right.number }
}

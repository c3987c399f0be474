package import FoundationEssentials

/// How long an account is closed after wrong passwords: not at all for the first four, then a minute, doubled with each further one, a
/// quarter of an hour at most, so that nobody can keep a colleague out for a day.
package enum Lockout {
    package static let freeFailures = 4
    private static let firstSeconds = 60.0
    private static let longestSeconds = 900.0

    /// - Parameter failures: wrong passwords since the last right one, this one included.
    /// - Returns: until when nothing is tried any more; nil where the next may be tried at once.
    package static func end(after failures: Int, at now: Date) -> Date? {
        guard failures > freeFailures else { return nil }
        let doublings = min(failures - freeFailures - 1, 10)
        return now.addingTimeInterval(min(firstSeconds * Double(1 << doublings), longestSeconds))
    }
}

package import Tickets

/// Why no summary is printed.
package enum ReportingError: Error, Sendable, Equatable {
    case asOfNotAfterStart(Period, asOf: Instant, ReportingZone)
    /// Two counts that are always equal are not: the figures contradict each other.
    case identityBroken(Identity, period: Period, left: Int, right: Int)

    package var hint: String {
        switch self {
        case .asOfNotAfterStart(let period, _, _):
            "The cut-off must lie after \(period.start) 00:00; leave --as-of out for the default."
        case .identityBroken:
            "Nothing was printed, since one of the two counts is wrong. Please report this with the output of `hotline database status`."
        }
    }
}

extension ReportingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .asOfNotAfterStart(let period, let asOf, let zone):
            "The as-of \(zone.wallClock(asOf)) is not after the start of \(period.label(.chinese)), \(period.start)."
        case .identityBroken(let identity, let period, let left, let right):
            "The figures of \(period.label(.chinese)) contradict each other: \(identity), but \(left) is not \(right)."
        }
    }
}

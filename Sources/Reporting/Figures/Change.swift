import Tickets

/// How a count differs from the one that it is compared with: a percentage, or the reason why there is none.
package enum Change: Hashable, Sendable {
    case percent(signedHundredths: Int)
    case none(Reason)

    package enum Reason: String, Sendable, Hashable {
        case baseZero = "base_zero"
        case notLoaded = "not_loaded"
    }

    package init(from base: Int, to current: Int) {
        let size = Ratio(numerator: abs(current - base), denominator: base).hundredthsOfPercent
        self = size.map { .percent(signedHundredths: current < base ? -$0 : $0) } ?? .none(.baseZero)
    }

    /// Two decimals, half away from zero, and a sign: `+3.25`, `-0.50`; `0.00` only where both counts are equal, `-100.00` only
    /// where nothing is left.
    package var percent: String? {
        guard case .percent(let hundredths) = self else { return nil }
        let sign = hundredths > 0 ? "+" : hundredths < 0 ? "-" : ""
        return sign + Ratio.decimals(abs(hundredths))
    }

    package var reason: Reason? {
        guard case .none(let reason) = self else { return nil }
        return reason
    }
}

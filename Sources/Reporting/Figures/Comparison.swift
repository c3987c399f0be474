package import Tickets

/// A window beside the one it is compared with: what the other had, and the differences.
package struct Comparison: Sendable {
    /// The window that this one is compared with.
    package let base: AnsweredWindow
    package let current: AnsweredWindow
    package let received: Change
    package let closed: Change
    /// The change of the daily mean: windows of unequal length have no other that is fair.
    package let receivedPerDay: Change
    package let rates: [RateChange]

    /// Both windows are loaded to the last day.
    package var isWhole: Bool {
        ![current, base].contains { $0.isMissing || $0.isIncomplete }
    }

    package init(of current: AnsweredWindow, with base: AnsweredWindow) {
        self.current = current
        self.base = base
        let (now, then) = (current.figures.total, base.figures.total)
        if current.isMissing || base.isMissing {
            received = .none(.notLoaded)
            closed = .none(.notLoaded)
            receivedPerDay = .none(.notLoaded)
        } else {
            received = Change(from: then.received, to: now.received)
            closed = Change(from: then.closed, to: now.closed)
            receivedPerDay = Change(from: then.received * current.window.days.count,
                                    to: now.received * base.window.days.count)
        }
        rates = Rate.all(of: now, withDispatched: now.dispatched > 0 || then.dispatched > 0)
            .map { RateChange(current: $0, base: Rate($0.definition, of: then)) }
    }
}

/// A rate beside the same rate of the other window. Their difference is in percentage points, never in percent.
package struct RateChange: Sendable, Hashable {
    package let current: Rate
    package let base: Rate

    /// `+0.52`, or nil where either window has nothing to divide.
    package var points: String? { current.points(since: base) }

    /// Exactly equal, not only to two decimals.
    package var isEqual: Bool {
        current.denominator > 0 && base.denominator > 0
            && Int128(current.numerator) * Int128(base.denominator) == Int128(base.numerator) * Int128(current.denominator)
    }
}

extension Rate {
    /// Every named rate in the order of its declaration; the one over dispatched tickets only where exports tell of dispatching.
    package static func all(of tally: Tally, withDispatched: Bool? = nil) -> [Rate] {
        RateDefinition.allCases
            .filter { $0 != .closedOfDispatched || (withDispatched ?? (tally.dispatched > 0)) }
            .map { Rate($0, of: tally) }
    }
}

import Statistics
package import Tickets

/// The share of tickets closed within so many working days of their receipt, where the open ones count as long as they are known to
/// be open: Kaplan and Meier's estimate. A young month is compared with an old one at the same age.
package struct ClosingCurve: Sendable {
    /// The longest deadline that the rules know; the curve is told up to it.
    package static let lastWorkingDay = 15
    /// The usual deadlines.
    package static let marks = [3, 5, 10, 15]

    package struct Point: Sendable, Hashable {
        package let workingDay: Int
        /// Tickets that were known to be open until this working day.
        package let atRisk: Int
        /// Closed in the course of it.
        package let closed: Int
        /// Nothing is known of them beyond it: they are still open.
        package let leftOpen: Int
        /// Closed within it, in hundredths of a percent; nil where no ticket is as old as that. 0 and 10,000 only where exactly that.
        package let shareHundredths: Int?
        /// The limits of the share at a confidence of 95 %, by Greenwood's variance on the log-log scale.
        package let limitsHundredths: ClosedRange<Int>?
    }

    package let figures: WorkingDayFigures
    /// From the day of receipt, 0, to `lastWorkingDay`.
    package let points: [Point]
    /// The working day within which half of the tickets are closed; nil where the curve does not come so far.
    package let medianWorkingDays: Int?

    package init(_ figures: WorkingDayFigures) {
        let estimate = KaplanMeier(ended: figures.closed, censored: figures.open)
        self.figures = figures
        medianWorkingDays = estimate.median
        points = (0...ClosingCurve.lastWorkingDay).map { day in
            let point = estimate.at(day)
            let isKnown = point.atRisk > 0 || point.survival == 0
            return Point(workingDay: day, atRisk: point.atRisk, closed: point.ended, leftOpen: point.censored,
                         shareHundredths: isKnown && figures.counted > 0 ? ClosingCurve.hundredths(point.endedShare) : nil,
                         limitsHundredths: point.atRisk > 0 ? ClosingCurve.limits(point) : nil)
        }
    }

    /// Tickets of which more is known than the curve tells: closed after its last working day, and open for longer.
    package var later: (closed: Int, open: Int) {
        (figures.closedCount - points.reduce(0) { $0 + $1.closed }, figures.openCount - points.reduce(0) { $0 + $1.leftOpen })
    }

    /// Of a working day within `lastWorkingDay`.
    package func share(within workingDay: Int) -> Int? { points[workingDay].shareHundredths }

    private static func limits(_ point: KaplanMeier.Point) -> ClosedRange<Int>? {
        point.interval().map { hundredths($0.lower)...hundredths($0.upper) }
    }

    private static func hundredths(_ share: Double) -> Int {
        let rounded = Int((share * 10_000).rounded(.toNearestOrAwayFromZero))
        return share < 1 && share > 0 ? min(max(rounded, 1), 9_999) : rounded
    }
}

extension Summary {
    /// Nil where the ages were not counted.
    package var closingCurve: ClosingCurve? { workingDays.map(ClosingCurve.init) }
}

extension AnsweredWindow {
    var closingCurve: ClosingCurve? { isMissing ? nil : figures.workingDays.map(ClosingCurve.init) }
}

import Statistics

/// The conditions of the plain rules on shares: what staff can recount by hand.
enum OnTimeRules {
    /// An alert below a threshold ends above it by so much.
    private static let hysteresis = 0.01
    private static let leastClear = 5
    private static let leastLate = 3
    private static let leastTickets = 20

    /// R1: clearly below on many tickets, or so low on a few that the whole interval lies below.
    static func isBelow(_ share: Share, _ least: Double) -> Bool {
        guard share.total > 0 else { return false }
        // Two late tickets must be usual at the threshold itself.
        let enough = max(leastTickets, Int((2 / (1 - least) - 1e-9).rounded(.up)))
        let isLow = share.value < least && share.total >= enough && share.total - share.count >= leastLate
        return isLow || (share.total >= leastClear && share.wilson().upper < least)
    }

    /// Nothing due is no sign of trouble.
    static func isCalm(_ share: Share, _ least: Double) -> Bool {
        share.total == 0 || share.value >= min(1, least + hysteresis)
    }

    /// R2; the lowest drop that the tickets allow, or nil where it did not clearly fall by `drop`.
    static func clearDrop(_ now: Share, from earlier: Share, _ drop: Double) -> Double? {
        guard min(now.total, earlier.total) >= leastTickets else { return nil }
        let (found, interval) = now.drop(from: earlier)
        return found >= drop && interval.lower > 0 ? interval.lower : nil
    }

    /// R3.
    static func isBelowEveryDay(_ shares: [Share], _ least: Double) -> Bool {
        shares.allSatisfy { $0.total >= leastClear && $0.value < least }
    }
}

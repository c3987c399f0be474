import Statistics
import Tickets

/// The usual chance that an open ticket is closed on a day, by what it is, its age, its department and the day: estimated from the
/// ticket-days of a baseline, with thin cells drawn to wider ones.
struct ClosingOdds: Sendable {
    /// No ticket is sure to be closed.
    static let highest = 0.98
    /// Ticket-days that a wider cell counts as beside a narrower one's own.
    private static let cellWeight = 50.0
    /// Closings that a department's weekday must show before its own habit counts half.
    private static let weekdayWeight = 25.0

    private let hazards: HazardTable
    private let departmentFactors: [Double]
    /// By department × 7 + weekday.
    private let weekdayFactors: [Double]

    init(_ counts: BaselineCounts, _ history: TicketHistory) {
        let hazards = HazardTable(counts, history.classes, weight: Self.cellWeight)
        var departments = [ObservedExpected](repeating: ObservedExpected(), count: history.departmentCount)
        counts.forEachCell { slot, ticketClass, bin, count in
            let kind = history.classes[ticketClass]
            departments[kind.department].observed += count.closed
            departments[kind.department].expected += Double(count.atRisk) * hazards[WorkDays.kind(slot: slot), kind, bin]
        }
        let shrinkage = GammaShrinkage(departments.filter { $0.expected > 0 })
        let factors = departments.map(shrinkage.ratio)
        var weekdays = [ObservedExpected](repeating: ObservedExpected(), count: history.departmentCount * 7)
        counts.forEachCell { slot, ticketClass, bin, count in
            let kind = history.classes[ticketClass]
            let place = kind.department * 7 + WorkDays.weekday(slot: slot)
            let usual = hazards[WorkDays.kind(slot: slot), kind, bin] * factors[kind.department]
            weekdays[place].observed += count.closed
            weekdays[place].expected += Double(count.atRisk) * min(Self.highest, usual)
        }
        self.hazards = hazards
        departmentFactors = factors
        weekdayFactors = weekdays.map { (Double($0.observed) + Self.weekdayWeight) / ($0.expected + Self.weekdayWeight) }
    }

    /// The chances on days of a slot, by class × `AgeBin.count` + bin.
    func chances(slot: Int, _ classes: [TicketClass]) -> [Double] {
        var chances: [Double] = []
        chances.reserveCapacity(classes.count * AgeBin.count)
        for kind in classes {
            let factor = departmentFactors[kind.department]
            let weekday = weekdayFactors[kind.department * 7 + WorkDays.weekday(slot: slot)]
            for bin in 0..<AgeBin.count {
                let usual = hazards[WorkDays.kind(slot: slot), kind, bin] * factor
                chances.append(min(Self.highest, min(Self.highest, usual) * weekday))
            }
        }
        return chances
    }
}

/// Ticket-days and closings of a baseline, by slot of the day, class and age bin.
struct BaselineCounts: Sendable {
    struct Count: Sendable {
        var atRisk = 0
        var closed = 0

        static func += (left: inout Count, right: Count) {
            left.atRisk += right.atRisk
            left.closed += right.closed
        }
    }

    private var counts: [Count]
    private let classCount: Int

    init(_ ledger: ExposureLedger, _ history: TicketHistory, _ days: WorkDays, in span: Range<Int>, without omissions: Omissions) {
        classCount = history.classes.count
        counts = [Count](repeating: Count(), count: WorkDays.slotCount * classCount * AgeBin.count)
        let profiles = ProfileTable(history)
        for day in span where !omissions.days.contains(day) {
            let base = days.slot(day) * classCount
            let omitted = omissions.marks(on: day, count: history.series.count)
            for exposure in ledger[day] {
                let profile = exposure.profile
                if let omitted, profiles.isIn(omitted, profile) { continue }
                let place = base * AgeBin.count + profiles.chance(exposure)
                counts[place].atRisk += Int(exposure.atRisk)
                counts[place].closed += Int(exposure.closed)
            }
        }
    }

    /// Visits every cell that has ticket-days.
    func forEachCell(_ visit: (_ slot: Int, _ ticketClass: Int, _ bin: Int, Count) -> Void) {
        for place in counts.indices where counts[place].atRisk > 0 {
            let (row, bin) = place.quotientAndRemainder(dividingBy: AgeBin.count)
            let (slot, ticketClass) = row.quotientAndRemainder(dividingBy: classCount)
            visit(slot, ticketClass, bin, counts[place])
        }
    }
}

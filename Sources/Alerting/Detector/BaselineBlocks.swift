import Statistics

/// Observed and expected closings of every series in the whole weeks of a baseline, counted from its first day.
struct BaselineBlocks: Sendable {
    private let blockCount: Int
    private var counts: [ObservedExpected]

    init(_ ledger: ExposureLedger, _ history: TicketHistory, _ days: WorkDays, _ odds: ClosingOdds, in span: Range<Int>,
         without omissions: Omissions) {
        blockCount = span.count / 7
        counts = [ObservedExpected](repeating: ObservedExpected(), count: history.series.count * blockCount)
        let profiles = ProfileTable(history)
        var tables = ChanceTables(odds, history.classes)
        for day in span.prefix(blockCount * 7) where !omissions.days.contains(day) {
            let block = (day - span.lowerBound) / 7
            let chances = tables.chances(slot: days.slot(day))
            let omitted = omissions.marks(on: day, count: history.series.count)
            for exposure in ledger[day] {
                let profile = exposure.profile
                if let omitted, profiles.isIn(omitted, profile) { continue }
                let expected = Double(exposure.atRisk) * chances[profiles.chance(exposure)]
                for level in 0..<ProfileTable.levels {
                    let place = profiles.unit(profile, level: level) * blockCount + block
                    counts[place].observed += Int(exposure.closed)
                    counts[place].expected += expected
                }
            }
        }
    }

    func blocks(_ series: Int) -> ArraySlice<ObservedExpected> { counts[series * blockCount..<(series + 1) * blockCount] }

    func total(_ series: Int) -> ObservedExpected { blocks(series).reduce(ObservedExpected(), +) }
}

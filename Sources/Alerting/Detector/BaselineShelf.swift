import Statistics

/// The baselines of the months judged so far.
struct BaselineShelf: Sendable {
    private var months: [(start: Int, baseline: Baseline)] = []

    var latest: Baseline? { months.last?.baseline }

    /// Months come in order; each counts until the next.
    mutating func add(_ baseline: Baseline, from start: Int) { months.append((start, baseline)) }

    /// Who carries the shortfall of a series in a span of days, each measured by its own month.
    func drivers(of unit: Int, _ span: ClosedRange<Int>, _ ledger: ExposureLedger, _ history: TicketHistory,
                 _ days: WorkDays) -> DriverFinding {
        let profiles = ProfileTable(history)
        var search = DriverSearch(history)
        forEachDay(of: span, ledger, history, days) { exposures, chances in
            search.add(exposures, of: unit, profiles, chances: chances)
        }
        return search.finding
    }

    /// Counts of a series in a span of days where the tickets of slow units are expected at their own pace; and the shortfall, from the
    /// usual pace, of its tickets in each of these.
    func counts(of unit: Int, _ span: ClosedRange<Int>, slow: [SlowUnit], _ ledger: ExposureLedger, _ history: TicketHistory,
                _ days: WorkDays) -> (all: ObservedExpected, shortfalls: [Double]) {
        let profiles = ProfileTable(history)
        var all = ObservedExpected(), shortfalls = [Double](repeating: 0, count: slow.count)
        forEachDay(of: span, ledger, history, days) { exposures, chances in
            for exposure in exposures where profiles.series(exposure.profile).contains(Int32(unit)) {
                let expected = Double(exposure.atRisk) * chances[profiles.chance(exposure)]
                var pace = 1.0
                for (place, other) in slow.enumerated() where profiles.series(exposure.profile).contains(Int32(other.unit)) {
                    pace = min(pace, other.pace)
                    shortfalls[place] += expected - Double(exposure.closed)
                }
                all = all + ObservedExpected(observed: Int(exposure.closed), expected: expected * pace)
            }
        }
        return (all, shortfalls)
    }

    private func forEachDay(of span: ClosedRange<Int>, _ ledger: ExposureLedger, _ history: TicketHistory, _ days: WorkDays,
                            _ body: (_ exposures: ArraySlice<Exposure>, _ chances: [Double]) -> Void) {
        for (place, month) in months.enumerated() {
            let end = place + 1 < months.count ? months[place + 1].start : days.count
            var tables = ChanceTables(month.baseline.odds, history.classes)
            for day in span where (month.start..<end).contains(day) { body(ledger[day], tables.chances(slot: days.slot(day))) }
        }
    }
}

/// A unit that is slow, and its pace as a part of the usual one.
struct SlowUnit: Sendable {
    let unit: Int
    let pace: Double
}

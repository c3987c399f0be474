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
        for (place, month) in months.enumerated() {
            let end = place + 1 < months.count ? months[place + 1].start : days.count
            var tables = ChanceTables(month.baseline.odds, history.classes)
            for day in span where (month.start..<end).contains(day) {
                search.add(ledger[day], of: unit, profiles, chances: tables.chances(slot: days.slot(day)))
            }
        }
        return search.finding
    }
}

import Tickets

/// The example year's tickets, planned so that everything adds up to `ExampleTotals`.
///
/// Every ticket first gets an ordinary closing or stays open; then a few of them take one special course each, which replaces
/// or continues that closing. Each step chooses among the tickets for which it leaves no contradiction: no closing before the
/// receipt or after the year, and none left open that is due.
struct YearPlan {
    let office: OfficeYear
    var random: SplitMix64
    var lives: [TicketLife]
    /// Tickets that stay open.
    var open: Set<Int> = []
    /// Tickets with a special course: late, extended, reopened or corrected.
    var special: Set<Int> = []

    init(office: OfficeYear) {
        self.office = office
        random = SplitMix64(year: office.year, stream: -2)
        lives = Receipt.all(of: office).enumerated().map { index, receipt in
            var writer = TicketWriter(office: office, stream: index)
            return writer.life(of: receipt)
        }
        leaveOpen()
        for index in lives.indices where !open.contains(index) { planClosing(index) }
        closeLate()
        extendDeadlines()
        reopen()
        correctClosings()
        transfer()
        reclassify()
        rate()
    }

    /// Of the open tickets these were due within the year until their deadline was extended.
    static let extendedAndOpen = 3

    /// The newest tickets that are not due by the year's end stay open: those that arrived when no working day was left for
    /// certain, those that arrived some days ago perhaps.
    private mutating func leaveOpen() {
        let extended = choose(YearPlan.extendedAndOpen, of: lives.indices.filter { index in
            guard takesLong(index), let due = lives[index].due, office.days.contains(due) else { return false }
            return office.workday(10, after: due) >= office.days.upperBound
        })
        for index in extended { extendDeadline(index, by: 10) }
        special.formUnion(extended)

        let notDue = lives.indices.filter { index in lives[index].due.map { $0 >= office.days.upperBound } ?? false }
        let byAge = notDue.map { index in
            let left = office.workdaysLeft(after: lives[index].receipt.day)
            return (age: left == 0 ? 0 : left * 10 + random.number(below: 60), index: index)
        }
        let newest = byAge.sorted { $0 < $1 }.prefix(ExampleTotals.open - extended.count)
        open = Set(extended).union(newest.map(\.index))
    }
}

extension YearPlan {
    mutating func choose(_ count: Int, of candidates: [Int]) -> [Int] {
        Array(random.shuffled(candidates).prefix(count))
    }

    /// Closed tickets without a special course yet.
    var ordinary: [Int] {
        lives.indices.filter { !open.contains($0) && !special.contains($0) }
    }

    func takesLong(_ index: Int) -> Bool {
        OfficeYear.workingDays(for: lives[index].receipt.category).map { $0 >= 10 } ?? false
    }
}

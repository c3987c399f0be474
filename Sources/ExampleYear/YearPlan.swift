import Tickets

/// The example year's tickets, planned so that everything adds up to `ExampleTotals`.
///
/// A few tickets are set apart first that are closed late or get another deadline; all others are closed at the office's pace, or are
/// in hand when the year ends; then some of the closed ones are reopened or corrected. Each step chooses among the tickets for which it
/// leaves no contradiction: no closing before the receipt or after the year, and none left open that is due.
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
        extendDeadlines()
        closeLate()
        closeAtPace()
        reopen()
        correctClosings()
        transfer()
        reclassify()
        rate()
    }

    mutating func choose(_ count: Int, of candidates: [Int]) -> [Int] {
        Array(random.shuffled(candidates).prefix(count))
    }

    /// Tickets that are closed, or will be, without a special course yet.
    var ordinary: [Int] {
        lives.indices.filter { !open.contains($0) && !special.contains($0) }
    }
}

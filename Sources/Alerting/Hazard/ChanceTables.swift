/// The closing odds spelled out by slot as they are asked for.
struct ChanceTables {
    private let odds: ClosingOdds
    private let classes: [TicketClass]
    private var tables: [[Double]?]

    init(_ odds: ClosingOdds, _ classes: [TicketClass]) {
        self.odds = odds
        self.classes = classes
        tables = Array(repeating: nil, count: WorkDays.slotCount)
    }

    /// By class × `AgeBin.count` + bin.
    mutating func chances(slot: Int) -> [Double] {
        if let table = tables[slot] { return table }
        let table = odds.chances(slot: slot, classes)
        tables[slot] = table
        return table
    }
}

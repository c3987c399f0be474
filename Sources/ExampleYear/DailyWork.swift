import Tickets

/// An office that keeps its pace: on every day each ticket in hand has a chance to be closed that depends on its age and on what is left
/// until its deadline, and where a department, a community or a category has fallen behind, its chances rise until it has caught up: by as
/// much again for each closing that is missing.
///
/// Chances are parts of a thousand, so that every machine closes the same tickets.
struct DailyWork {
    /// A ticket in hand.
    struct Item {
        let index: Int
        let receipt: Receipt
        /// The working day, counted from the one after the receipt, by whose end it is closed.
        let limit: Int
        /// Those whose arrears it counts towards.
        let units: [String]
        /// It stays in hand beyond its deadline, while the others make up for it.
        let isHeld: Bool
    }

    private static let certain = 1_000

    private let office: OfficeYear
    /// By unit: thousandths of closings that were to be expected and have not happened.
    private var arrears: [String: Int] = [:]

    init(office: OfficeYear) { self.office = office }

    /// The tickets that are closed, with the day; the others are in hand when the year ends, none of them due.
    mutating func closings(of items: [Item], _ random: inout SplitMix64) -> [(index: Int, day: CalendarDay)] {
        let arrivals = Dictionary(grouping: items, by: \.receipt.day)
        var inHand: [(item: Item, age: Int)] = [], closings: [(index: Int, day: CalendarDay)] = []
        for day in office.days {
            if office.isWorkday(day) { for place in inHand.indices { inHand[place].age += 1 } }
            inHand += (arrivals[day] ?? []).map { ($0, 0) }
            var left: [(item: Item, age: Int)] = []
            for (item, age) in inHand {
                if closes(item, age: age, on: day, &random) { closings.append((item.index, day)) } else { left.append((item, age)) }
            }
            inHand = left
        }
        return closings
    }

    private mutating func closes(_ item: Item, age: Int, on day: CalendarDay, _ random: inout SplitMix64) -> Bool {
        let chance = chance(item, age: age, on: day)
        guard chance > 0 else { return false }
        let behind = item.units.reduce(0) { $0 + arrears[$1, default: 0] }
        let raised = chance * max(0, Self.certain + behind) / Self.certain
        let isClosed = !item.isHeld && (chance == Self.certain || random.number(below: Self.certain) < raised)
        for unit in item.units { arrears[unit, default: 0] += chance - (isClosed ? Self.certain : 0) }
        return isClosed
    }

    /// Many on the next working day, then a long tail that thins out towards the deadline. A call of the morning is often settled by the
    /// afternoon; on days off nothing else is.
    private func chance(_ item: Item, age: Int, on day: CalendarDay) -> Int {
        let isWorkday = office.isWorkday(day)
        if item.receipt.day == day {
            guard (30_600...57_600).contains(office.zone.secondOfDay(of: item.receipt.at)) else { return 0 }
            return item.receipt.category == .consultation ? 350 : isWorkday ? 110 : 40
        }
        guard isWorkday, !item.isHeld || age < item.limit else { return 0 }
        if age >= item.limit { return Self.certain }
        return age == 1 ? 220 : item.limit - age <= 2 ? 300 : 130
    }
}

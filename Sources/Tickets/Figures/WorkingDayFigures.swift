/// How many working days tickets took to close, and by how many they passed their deadline. Additive, as a `Tally` is.
package struct WorkingDayFigures: Hashable, Sendable {
    /// `closed[k]`: tickets closed by the end of the k-th working day after the receipt and not before; 0 is the day of receipt.
    package private(set) var closed: [Int] = []
    /// `open[k]`: tickets not closed when k whole working days had passed since their receipt; nothing is known of them beyond.
    package private(set) var open: [Int] = []
    package private(set) var closedLate = OverdueDays()
    package private(set) var openOverdue = OverdueDays()

    package init() {}

    /// Tickets in the curve: those closed and those still open.
    package var counted: Int { (closed + open).reduce(0, +) }
    package var closedCount: Int { closed.reduce(0, +) }
    package var openCount: Int { open.reduce(0, +) }

    package func closed(within workingDays: Int) -> Int { closed.prefix(workingDays + 1).reduce(0, +) }

    package mutating func add(_ tickets: Int, _ age: TicketAge) {
        switch age.curve {
        case .closed(let workingDay)?: WorkingDayFigures.add(tickets, at: workingDay, to: &closed)
        case .open(let workingDays)?: WorkingDayFigures.add(tickets, at: workingDays, to: &open)
        case nil: break
        }
        switch age.overdue {
        case .closedLate(let band)?: closedLate[band] += tickets
        case .openOverdue(let band)?: openOverdue[band] += tickets
        case nil: break
        }
    }

    private static func add(_ tickets: Int, at place: Int, to counts: inout [Int]) {
        if counts.count <= place { counts += Array(repeating: 0, count: place + 1 - counts.count) }
        counts[place] += tickets
    }
}

/// By how many working days a deadline was passed, in the steps that bulletins use.
package enum OverdueBand: String, CaseIterable, Sendable {
    case oneToThree = "1_3"
    case fourToSeven = "4_7"
    case eightAndMore = "8_up"

    package init(workingDays: Int) {
        self = workingDays <= 3 ? .oneToThree : workingDays <= 7 ? .fourToSeven : .eightAndMore
    }
}

/// Tickets by the step that they are in.
package struct OverdueDays: Hashable, Sendable {
    private var counts: [OverdueBand: Int] = [:]

    package init() {}

    package var total: Int { counts.values.reduce(0, +) }

    package subscript(band: OverdueBand) -> Int {
        get { counts[band, default: 0] }
        set { counts[band] = newValue == 0 ? nil : newValue }
    }
}

import Tickets

/// Tickets of one profile and age bin on one day: how many could be closed and how many were.
struct Exposure: Sendable {
    /// `profile × AgeBin.count + bin`
    let cell: Int32
    let atRisk: Int32
    let closed: Int32

    var profile: Int { Int(cell) / AgeBin.count }
    var bin: Int { Int(cell) % AgeBin.count }
}

/// What could be closed and what was closed on every day: a ticket stands in it from its receipt to its closing, at most sixty
/// working days, so that the work grows with the tickets at risk and not with days times tickets.
struct ExposureLedger: Sendable {
    private var exposures: [Exposure] = []
    private var starts: [Int] = [0]

    /// The exposures of the day with that index.
    subscript(_ day: Int) -> ArraySlice<Exposure> { exposures[starts[day]..<starts[day + 1]] }

    init(_ history: TicketHistory, _ days: WorkDays) {
        let arrivals = Arrivals(history, days)
        var active: [Arrivals.Item] = []
        var counts = [(atRisk: Int32, closed: Int32)](repeating: (0, 0), count: history.profiles.count * AgeBin.count)
        var touched: [Int32] = []
        for day in 0..<days.count {
            active.append(contentsOf: arrivals[day])
            let elapsed = days.elapsed[day], today = Int32(day)
            var kept = 0
            for place in active.indices {
                let item = active[place]
                let age = Int(elapsed - item.elapsedAtReceipt)
                guard age <= AgeBin.oldest else { continue }
                let cell = Int(item.profile) * AgeBin.count + AgeBin.ofAge[age]
                if counts[cell].atRisk == 0 { touched.append(Int32(cell)) }
                counts[cell].atRisk += 1
                if item.closed == today {
                    counts[cell].closed += 1
                } else {
                    active[kept] = item
                    kept += 1
                }
            }
            active.removeLast(active.count - kept)
            for cell in touched {
                exposures.append(Exposure(cell: cell, atRisk: counts[Int(cell)].atRisk, closed: counts[Int(cell)].closed))
                counts[Int(cell)] = (0, 0)
            }
            touched.removeAll(keepingCapacity: true)
            starts.append(exposures.count)
        }
    }
}

/// Spans at risk, bucketed by the day on which they begin.
private struct Arrivals {
    struct Item {
        let elapsedAtReceipt: Int32
        /// Day index of the closing, or `TrackedTicket.never`.
        let closed: Int32
        let profile: Int32
    }

    private var items: [Item]
    private var starts: [Int]

    subscript(_ day: Int) -> ArraySlice<Item> { items[starts[day]..<starts[day + 1]] }

    init(_ history: TicketHistory, _ days: WorkDays) {
        let origin = Int32(days.first.number)
        func begin(_ ticket: TrackedTicket) -> Int { Int(ticket.received - origin) }
        func begin(_ round: LaterRound) -> Int { Int(round.atRiskFrom - origin) }
        func item(_ ticket: TrackedTicket, closed: Int32) -> Item {
            Item(elapsedAtReceipt: days.elapsed[begin(ticket)],
                 closed: closed == TrackedTicket.never ? closed : closed - origin, profile: ticket.profile)
        }
        let rounds = history.laterRounds.filter { begin($0) < days.count }
        starts = [Int](repeating: 0, count: days.count + 1)
        for ticket in history.tickets { starts[begin(ticket) + 1] += 1 }
        for round in rounds { starts[begin(round) + 1] += 1 }
        for day in 0..<days.count { starts[day + 1] += starts[day] }
        var next = starts
        items = [Item](repeating: Item(elapsedAtReceipt: 0, closed: 0, profile: 0), count: starts[days.count])
        for ticket in history.tickets {
            items[next[begin(ticket)]] = item(ticket, closed: ticket.closed)
            next[begin(ticket)] += 1
        }
        for round in rounds {
            items[next[begin(round)]] = item(history.tickets[Int(round.ticket)], closed: round.closed)
            next[begin(round)] += 1
        }
    }
}

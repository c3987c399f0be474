@testable import Reporting
import Tickets

/// A ticket reduced to what a tally counts.
struct ExampleTicket {
    var standing = Standing.closedOnTime
    var category = Category.complaint
    var month = "2020-05"
    var department = "城管分局"
    var district = "清溪镇"
    var community = "清厦村"
    var channel = "电话"
    /// As many tickets like this one.
    var count = 1

    var tally: Tally {
        var tally = Tally()
        switch standing {
        case .closedOnTime: tally.closedOnTime = 1
        case .closedLate: tally.closedLate = 1
        case .closedWithoutDeadline: tally.closedWithoutDeadline = 1
        case .openNotDue: tally.openNotDue = 1
        case .openOverdue: tally.openOverdue = 1
        case .openWithoutDeadline: tally.openWithoutDeadline = 1
        case .excluded: tally.excluded = 1
        }
        tally.due = tally.closedOnTime + tally.closedLate + tally.openOverdue
        tally.dueClosedOnTime = tally.closedOnTime
        let isClosable = category != .praise && standing != .excluded
        tally.closable = isClosable ? 1 : 0
        tally.closableClosed = isClosable ? tally.closed : 0
        tally.dueInWindow = tally.due
        tally.dueInWindowClosed = tally.closedOnTime + tally.closedLate
        tally.dueInWindowClosedOnTime = tally.closedOnTime
        tally.closedInWindow = tally.closed
        for path in Tally.counts { tally[keyPath: path] *= count }
        return tally
    }

    func key(_ dimension: Dimension) -> String {
        switch dimension {
        case .category: category.rawValue
        case .department: department
        case .district: district
        case .community: community
        case .channel: channel
        case .month: month
        }
    }
}

extension PeriodFigures {
    /// Counts of tickets received in a window that began with nothing on hand.
    init(_ tickets: [ExampleTicket]) {
        self.init()
        total = tickets.reduce(Tally()) { $0 + $1.tally }
        for dimension in Dimension.allCases {
            rows[dimension] = Dictionary(grouping: tickets) { $0.key(dimension) }
                .map { Row(key: $0, tally: $1.reduce(Tally()) { $0 + $1.tally }) }
        }
        stock.received = total.received
        stock.closed = total.closed
        stock.excluded = total.excluded
        stock.closing = total.open
        durations.closed = total.closed
        durations.medianHours = 50.25
        durations.p90Hours = 221.123456
        durations.meanHours = 83.5
        satisfaction.unrated = total.received - total.excluded
        quality.unclassified = tickets.filter { $0.category == .unclassified }.reduce(0) { $0 + $1.count }
    }
}

extension WorkingDayFigures {
    /// Closed within twenty working days, more of them early; open for up to ten; overdue by one to nine.
    static func example(closed: Int, open: Int, late: Int, overdue: Int) -> WorkingDayFigures {
        var figures = WorkingDayFigures()
        for number in 0..<closed { figures.add(1, TicketAge(curve: .closed(workingDay: number * number % 61 % 21), overdue: nil)) }
        for number in 0..<open { figures.add(1, TicketAge(curve: .open(workingDays: number * 7 % 11), overdue: nil)) }
        for number in 0..<late {
            figures.add(1, TicketAge(curve: nil, overdue: .closedLate(OverdueBand(workingDays: number % 9 + 1))))
        }
        for number in 0..<overdue {
            figures.add(1, TicketAge(curve: nil, overdue: .openOverdue(OverdueBand(workingDays: number * 2 % 9 + 1))))
        }
        return figures
    }
}

extension ToldFigures {
    /// Twenty topics and tickets without one; every fifth answered directly, every ninth reminded, every eleventh extended. Judged are
    /// the first tickets, as many as the summary says.
    static func example(_ tickets: [ExampleTicket], _ figures: PeriodFigures) -> ToldFigures {
        let judged = figures.satisfaction
        let judgements = [(Satisfaction.satisfied, judged.satisfied), (.basicallySatisfied, judged.basicallySatisfied),
                          (.dissatisfied, judged.dissatisfied)].flatMap { Array(repeating: $0, count: $1) }
        var (told, counted) = (ToldFigures(), 0)
        for (index, ticket) in tickets.enumerated() {
            var columns = ToldColumns()
            let topic = index * index % 23
            columns.topic = topic > 20 ? "" : "主题\(Character(Unicode.Scalar(UInt8(65 + topic))))"
            columns.handling = index % 5 == 0 ? .answeredDirectly : index % 7 == 0 ? nil : .dispatched
            columns.isReminded = index % 3 == 0 ? index % 9 == 0 : nil
            columns.isExtended = index % 11 == 0
            let isExcluded = ticket.standing == .excluded
            told.add(ticket.count, columns, category: ticket.category, department: ticket.department,
                     satisfaction: !isExcluded && counted < judgements.count ? judgements[counted] : .unrated, isExcluded: isExcluded)
            if !isExcluded { counted += 1 }
        }
        return told
    }
}

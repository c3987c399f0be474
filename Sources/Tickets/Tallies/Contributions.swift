/// What one ticket adds to the tallies, as changes of counters on days.
///
/// Whatever a summary says of a ticket as of a local midnight is the sum of its bookings on the days before. A booking's day is the one
/// after whose end the change holds: what happened in the course of it.
package struct Contributions {
    package struct Booking: Hashable, Sendable {
        /// Month of events, basis and month, as a `TallyKey` has them.
        var time: UInt64
        /// Of the month of events, from 1.
        var dayOfMonth: Int
        package var count: TallyCount
        package var change: Int
    }

    package struct FlawBooking: Hashable, Sendable {
        package var flaw: TicketFlaw
        package var day: CalendarDay
        package var change: Int
    }

    /// A ticket closed after that long, or no longer so.
    package struct DurationBooking: Hashable, Sendable {
        package var day: CalendarDay
        package var change: Int
        package var microseconds: Int64
    }

    package private(set) var bookings: [Booking] = []
    package private(set) var flaws: [FlawBooking] = []
    package private(set) var durations: [DurationBooking] = []
    /// Of receipt.
    package private(set) var month = CalendarMonth(number: 0)
    package private(set) var receiptDay = CalendarDay(number: 0)
    package private(set) var isExcluded = false

    private let rules: CountingRules
    private let zone: ReportingZone
    private var spans: [ClosedSpan] = []

    package init(rules: CountingRules, zone: ReportingZone) {
        self.rules = rules
        self.zone = zone
    }

    /// Forgets the ticket before.
    package mutating func tell(of ticket: TalliedTicket) {
        bookings.removeAll(keepingCapacity: true)
        flaws.removeAll(keepingCapacity: true)
        durations.removeAll(keepingCapacity: true)
        receiptDay = zone.day(of: ticket.receivedAt)
        month = CalendarMonth(of: receiptDay)
        isExcluded = ticket.isWithdrawn || ticket.exclusion.map(rules.excluded.contains) == true
        book(.received, 1, on: receiptDay)
        tellFlaws(of: ticket)
        if isExcluded {
            book(.excluded, 1, on: receiptDay)
            return
        }
        findSpans(of: ticket)
        tellClosings(of: ticket)
        if let deadline = ticket.deadline {
            tellDeadline(zone.day(of: deadline.at))
        } else {
            book(.withoutDeadline, 1, on: receiptDay)
        }
        tellKinds(of: ticket)
        tellSpanDetails(receivedAt: ticket.receivedAt)
    }

    private mutating func book(_ count: TallyCount, _ change: Int, on day: CalendarDay) {
        book(count, change, on: day, .received, month)
    }

    private mutating func book(_ count: TallyCount, _ change: Int, on day: CalendarDay, dueIn month: CalendarMonth) {
        book(count, change, on: day, .due, month)
    }

    private mutating func book(_ count: TallyCount, _ change: Int, on day: CalendarDay, _ basis: TallyBasis, _ month: CalendarMonth) {
        let (happenedIn, dayOfMonth) = CalendarMonth.place(of: day)
        bookings.append(Booking(time: TallyKey.part(of: basis, happenedIn, month), dayOfMonth: dayOfMonth, count: count, change: change))
    }
}

/// Days `[from, until)` after whose end a ticket is closed; without an end it still is.
private struct ClosedSpan {
    var from: CalendarDay
    var until: CalendarDay?
    var closing: Closing
    var standing: TallyCount

    func contains(_ day: CalendarDay) -> Bool { day >= from && until.map { day < $0 } ?? true }
}

extension Contributions {
    private mutating func findSpans(of ticket: TalliedTicket) {
        spans.removeAll(keepingCapacity: true)
        for reopening in ticket.reopenings {
            addSpan(reopening.undone, until: max(zone.day(of: reopening.at), receiptDay), deadline: ticket.deadline)
        }
        if let closing = ticket.closing { addSpan(closing, until: nil, deadline: ticket.deadline) }
    }

    private mutating func addSpan(_ closing: Closing, until: CalendarDay?, deadline: Deadline?) {
        let from = max(zone.day(of: closing.at), receiptDay)
        if let until, until <= from { return }
        let standing: TallyCount = deadline.map { closing.isOnTime(for: $0) ? .closedOnTime : .closedLate } ?? .closedWithoutDeadline
        spans.append(ClosedSpan(from: from, until: until, closing: closing, standing: standing))
    }

    /// The events of closing and reopening, and the standing of closed tickets.
    private mutating func tellClosings(of ticket: TalliedTicket) {
        for reopening in ticket.reopenings {
            tellClosing(on: zone.day(of: reopening.undone.at))
            book(.reopenings, 1, on: max(zone.day(of: reopening.at), receiptDay))
        }
        if let closing = ticket.closing { tellClosing(on: zone.day(of: closing.at)) }
        for span in spans {
            book(span.standing, 1, on: span.from)
            if let until = span.until { book(span.standing, -1, on: until) }
        }
    }

    private mutating func tellClosing(on day: CalendarDay) {
        book(.closings, 1, on: max(day, receiptDay))
        book(.closingsInPlace, 1, on: day)
    }

    /// Overdue while open, and what becomes of the ticket once it is due.
    private mutating func tellDeadline(_ deadline: CalendarDay) {
        let passed = max(deadline, receiptDay)
        let whenDue = spans.first { $0.contains(passed) }
        book(.due, 1, on: passed)
        if whenDue == nil { book(.openOverdue, 1, on: passed) } else { book(.closedWhenDue, 1, on: passed) }
        if whenDue?.standing == .closedOnTime {
            book(.onTimeWhenDue, 1, on: passed)
            book(.dueClosedOnTime, 1, on: passed)
        }
        let dueMonth = CalendarMonth(of: deadline)
        for span in spans {
            if span.from > passed { tellDueChange(1, span.standing, on: span.from, dueIn: dueMonth) }
            if let until = span.until, until > passed { tellDueChange(-1, span.standing, on: until, dueIn: dueMonth) }
        }
        // Due before it was received: counted in the month of its deadline, though it was not known before.
        let passedMonth = CalendarMonth(of: passed)
        guard passedMonth != dueMonth else { return }
        for (month, change) in [(passedMonth, -1), (dueMonth, 1)] {
            book(.due, change, on: passed, dueIn: month)
            if whenDue != nil { book(.closedWhenDue, change, on: passed, dueIn: month) }
            if whenDue?.standing == .closedOnTime { book(.onTimeWhenDue, change, on: passed, dueIn: month) }
        }
    }

    private mutating func tellDueChange(_ change: Int, _ standing: TallyCount, on day: CalendarDay, dueIn month: CalendarMonth) {
        book(.openOverdue, -change, on: day)
        book(.closedWhenDue, change, on: day, dueIn: month)
        guard standing == .closedOnTime else { return }
        book(.dueClosedOnTime, change, on: day)
        book(.onTimeWhenDue, change, on: day, dueIn: month)
    }

    /// Tickets that need closing, and those that were dispatched.
    private mutating func tellKinds(of ticket: TalliedTicket) {
        if rules.closable.contains(ticket.category) {
            book(.closable, 1, on: receiptDay)
            for span in spans {
                book(.closableClosed, 1, on: span.from)
                if let until = span.until { book(.closableClosed, -1, on: until) }
            }
        }
        guard let dispatchedAt = ticket.dispatchedAt else { return }
        let dispatched = max(zone.day(of: dispatchedAt), receiptDay)
        book(.dispatched, 1, on: dispatched)
        for span in spans where span.until.map({ $0 > dispatched }) ?? true {
            book(.dispatchedClosed, 1, on: max(span.from, dispatched))
            if let until = span.until { book(.dispatchedClosed, -1, on: until) }
        }
    }

    private mutating func tellFlaws(of ticket: TalliedTicket) {
        if ticket.hasImpossibleTimes { flaws.append(FlawBooking(flaw: .impossibleTimes, day: receiptDay, change: 1)) }
        if ticket.hasProvisionalDeadline { flaws.append(FlawBooking(flaw: .provisionalDeadline, day: receiptDay, change: 1)) }
        if ticket.hasContradictingStatus { flaws.append(FlawBooking(flaw: .contradictingStatus, day: receiptDay, change: 1)) }
    }

    /// Inferred closings in force, and how long the others took.
    private mutating func tellSpanDetails(receivedAt: Instant) {
        for span in spans {
            if span.closing.isInferred {
                flaws.append(FlawBooking(flaw: .inferredClosing, day: span.from, change: 1))
                if let until = span.until { flaws.append(FlawBooking(flaw: .inferredClosing, day: until, change: -1)) }
            } else if span.closing.at >= receivedAt {
                let microseconds = span.closing.at.microseconds - receivedAt.microseconds
                durations.append(DurationBooking(day: span.from, change: 1, microseconds: microseconds))
                if let until = span.until { durations.append(DurationBooking(day: until, change: -1, microseconds: microseconds)) }
            }
        }
    }
}

/// A ticket's age at a cut-off in working days, and by how many it passed its deadline.
package struct TicketAge: Hashable, Sendable {
    package enum Curve: Hashable, Sendable {
        /// In the course of that working day after the receipt, which is day 0.
        case closed(workingDay: Int)
        /// After so many whole working days.
        case open(workingDays: Int)
    }

    package enum Overdue: Hashable, Sendable {
        case closedLate(OverdueBand)
        case openOverdue(OverdueBand)
    }

    /// Nil for what tells nothing of the time that a closing takes: no time that is certain, or no whole day since the receipt.
    package let curve: Curve?
    /// Nil for what is not late.
    package let overdue: Overdue?

    package init(curve: Curve?, overdue: Overdue?) {
        self.curve = curve
        self.overdue = overdue
    }
}

/// The working calendar as it stood at a cut-off, by which ages are counted.
///
/// A ticket closed on a day off counts to the next working day, as a deadline does: closed within n working days is closed by the end of
/// the n-th working day after the receipt. Of a cut-off within a day that day is not over: what was closed on it is taken as open, what
/// was received on it is not in the curve. A deadline that was passed at all was passed by a working day at least.
package struct AgeCounter: Sendable {
    private let calendar: WorkCalendar
    /// The last day of which the cut-off knows something, and the last that is over.
    private let lastDay: CalendarDay
    private let lastWholeDay: CalendarDay
    package let zone: ReportingZone

    package init(calendar: WorkCalendar, asOf: Instant, zone: ReportingZone) {
        self.calendar = calendar
        self.zone = zone
        lastWholeDay = zone.day(of: asOf).advanced(by: -1)
        lastDay = zone.day(of: Instant(microseconds: asOf.microseconds - 1))
    }

    /// - Parameters:
    ///   - closed: the day of the closing in force at the cut-off.
    ///   - hasCertainTime: the closing is neither inferred nor before the receipt.
    package func age(received: CalendarDay, due: CalendarDay?, closed: CalendarDay?, hasCertainTime: Bool, standing: Standing) -> TicketAge {
        TicketAge(curve: curve(received, closed, hasCertainTime, standing), overdue: overdue(due, closed, standing))
    }

    private func curve(_ received: CalendarDay, _ closed: CalendarDay?, _ hasCertainTime: Bool, _ standing: Standing) -> TicketAge.Curve? {
        guard standing != .excluded, received <= lastWholeDay, closed == nil || hasCertainTime else { return nil }
        if let closed, closed <= lastWholeDay { return .closed(workingDay: workingDay(of: closed, after: received)) }
        return .open(workingDays: calendar.workdays(from: received.advanced(by: 1), until: lastWholeDay.advanced(by: 1)))
    }

    private func overdue(_ due: CalendarDay?, _ closed: CalendarDay?, _ standing: Standing) -> TicketAge.Overdue? {
        guard let due else { return nil }
        func band(_ end: CalendarDay) -> OverdueBand { OverdueBand(workingDays: max(workingDay(of: end, after: due), 1)) }
        return switch standing {
        case .closedLate: closed.map { .closedLate(band($0)) }
        case .openOverdue: .openOverdue(band(lastDay))
        default: nil
        }
    }

    /// By the end of which working day after `start` something of `day` had happened; 0 for the day itself.
    private func workingDay(of day: CalendarDay, after start: CalendarDay) -> Int {
        day <= start ? 0 : calendar.workdays(from: start.advanced(by: 1), until: day) + 1
    }
}

package import Tickets

/// All tickets as known at the end of one day, packed for counting. What happened after that day is left out.
package struct TicketHistory: Sendable {
    package let through: CalendarDay
    package let calendar: WorkCalendar
    package let zone: ReportingZone
    package private(set) var series = [Series.office]
    private(set) var tickets: [TrackedTicket] = []
    private(set) var laterRounds: [LaterRound] = []
    private(set) var classes: [TicketClass] = []
    private(set) var profiles: [TicketProfile] = []
    private(set) var numbers = PackedTexts()
    private var seriesIndex = [Series.office: 0]
    private var departmentIndex: [Int: Int] = [:]
    private var classIndex: [TicketClass: Int] = [:]
    private var profileIndex: [TicketProfile: Int32] = [:]

    package init(through: CalendarDay, calendar: WorkCalendar, zone: ReportingZone = .shanghai) {
        self.through = through
        self.calendar = calendar
        self.zone = zone
    }

    package init(_ rows: some Sequence<TicketRow>, through: CalendarDay, calendar: WorkCalendar, zone: ReportingZone = .shanghai) {
        self.init(through: through, calendar: calendar, zone: zone)
        for row in rows { add(row) }
    }

    package var ticketCount: Int { tickets.count }
    var departmentCount: Int { departmentIndex.count }

    /// The day of the first ticket; nil for no ticket.
    package var firstDay: CalendarDay? { tickets.map(\.received).min().map { CalendarDay(number: Int($0)) } }

    /// Units without a name at all would only repeat the office.
    package func isMonitored(_ level: Level) -> Bool {
        level == .office || series.contains { $0.level == level && $0.name != Series.unnamed }
    }

    /// Whether every ticket is in that unit, as where an office has one district: it would only repeat the office.
    func repeatsOffice(_ unit: Int) -> Bool {
        series[unit].level != .office && profiles.allSatisfy { $0.series.contains(unit) }
    }

    /// Adds a ticket in any order; one received after the last day is passed over.
    package mutating func add(_ row: TicketRow) {
        let received = zone.day(of: row.receivedAt)
        guard received <= through else { return }
        let due = row.deadline.map { zone.day(of: $0.at) }
        // Both days are counted as reached: W(due) − W(received).
        let term = due.map { calendar.workdays(from: received.advanced(by: 1), until: $0.advanced(by: 1)) }
        let rounds = row.rounds.map { round in
            (closed: max(zone.day(of: round.closing.at), received), reopened: round.reopenedAt.map(zone.day), closing: round.closing)
        }.filter { $0.closed <= through }
        let lastOnTime = row.deadline.flatMap { deadline in rounds.last { $0.closing.isOnTime(for: deadline) } }
        let index = Int32(tickets.count)
        tickets.append(TrackedTicket(
            received: Int32(received.number), due: number(due), closed: number(rounds.first?.closed),
            onTimeUntil: lastOnTime.map { number(known($0.reopened)) } ?? 0,
            profile: profile(row, term: TermBin.bin(workdays: term))))
        numbers.append(row.number)
        for (place, round) in rounds.enumerated() {
            guard let reopened = known(round.reopened) else { break }
            let next = rounds.dropFirst(place + 1).first?.closed
            // Closed, reopened and closed again within one day counts as closed once.
            if next == round.closed { continue }
            laterRounds.append(LaterRound(ticket: index, reopened: number(reopened), closed: number(next)))
        }
    }

    private func known(_ day: CalendarDay?) -> CalendarDay? { day.flatMap { $0 <= through ? $0 : nil } }

    private func number(_ day: CalendarDay?) -> Int32 { day.map { Int32($0.number) } ?? TrackedTicket.never }

    private mutating func profile(_ row: TicketRow, term: Int) -> Int32 {
        func named(_ text: String) -> String { text.isEmpty ? Series.unnamed : text }
        let units = [0, index(of: Series(.category, row.category.label)), index(of: Series(.department, named(row.department))),
                     index(of: Series(.district, named(row.district))), index(of: Series(.community, named(row.community)))]
        let department = departmentIndex[units[2]] ?? departmentIndex.count
        departmentIndex[units[2]] = department
        let ticketClass = TicketClass(category: row.category, department: department, term: term)
        let classNumber = classIndex[ticketClass] ?? classes.count
        if classNumber == classes.count {
            classes.append(ticketClass)
            classIndex[ticketClass] = classNumber
        }
        let profile = TicketProfile(ticketClass: classNumber, series: units)
        if let known = profileIndex[profile] { return known }
        profiles.append(profile)
        profileIndex[profile] = Int32(profiles.count - 1)
        return Int32(profiles.count - 1)
    }

    private mutating func index(of unit: Series) -> Int {
        if let known = seriesIndex[unit] { return known }
        series.append(unit)
        seriesIndex[unit] = series.count - 1
        return series.count - 1
    }
}

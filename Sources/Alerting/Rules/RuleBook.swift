package import Statistics
package import Tickets

/// Answers the plain rules for every series and day of a history, each day as it was known at its end.
package struct RuleBook: Sendable {
    private static let backlogWeeks = 8
    /// So few overdue tickets are no backlog, however small the usual one is.
    private static let leastBacklog = 5

    let history: TicketHistory
    let days: WorkDays
    private let due: DueLedger
    private let backlog: BacklogLedger
    private let prompt: [Int: PromptLedger]
    private let units: [Series: Int]

    /// Nil for a history without tickets. Rules of `closedWithin` are answered if they are among `rules`.
    package init?(_ history: TicketHistory, rules: [Rule]) {
        guard let first = history.firstDay else { return nil }
        self.history = history
        days = WorkDays(from: first, through: history.through, calendar: history.calendar)
        due = DueLedger(history, days)
        backlog = BacklogLedger(history, days)
        var prompt: [Int: PromptLedger] = [:]
        for case .closedWithin(let workdays, _, _) in rules where prompt[workdays] == nil {
            prompt[workdays] = PromptLedger(history, days, within: workdays)
        }
        self.prompt = prompt
        units = Dictionary(uniqueKeysWithValues: zip(history.series, 0...))
    }

    package func isWorkday(_ day: CalendarDay) -> Bool { history.calendar.isWorkday(day) }

    /// What the rule says of the series at the end of `day`. Nil where it says nothing: the monitor's own rule, the data's, an
    /// unknown series, a day outside the history.
    package func verdict(_ rule: Rule, _ series: Series, on day: CalendarDay) -> Verdict? {
        guard let unit = units[series], (0..<days.count).contains(days.index(day)) else { return nil }
        switch rule {
        case .pace, .data: return nil
        case .onTimeBelow(let least, let length):
            let window = last(length, through: day), share = onTime(unit, window, known: day)
            return Verdict(holds: OnTimeRules.isBelow(share, least), isCalm: OnTimeRules.isCalm(share, least),
                           reason: .onTime(share, least: least, window: window))
        case .onTimeDropped(let drop, let length): return dropped(unit, drop, last(length, through: day), known: day)
        case .onTimeBelowInARow(let least, let count):
            let shares = workdays(count, through: day).map { onTime(unit, $0..<$0.advanced(by: 1), known: day) }
            let holds = shares.count == count && OnTimeRules.isBelowEveryDay(shares, least)
            return Verdict(holds: holds, isCalm: !holds, reason: .inARow(shares, least: least))
        case .closedWithin(let workdays, let least, let length): return closedWithin(unit, workdays, least, length, on: day)
        case .backlog(let count, let factor): return overdue(unit, count, factor, on: day)
        }
    }

    /// On time of those due in a window of days, as known at the end of `known`.
    package func onTime(_ series: Series, due window: Range<CalendarDay>, known: CalendarDay) -> Share {
        units[series].map { onTime($0, window, known: known) } ?? Share(0, of: 0)
    }

    private func onTime(_ unit: Int, _ window: Range<CalendarDay>, known: CalendarDay) -> Share {
        due.share(unit, due: days.index(window.lowerBound)..<days.index(window.upperBound), known: days.index(known))
    }

    /// The `length` days that end with `day`.
    package func last(_ length: Int, through day: CalendarDay) -> Range<CalendarDay> {
        day.advanced(by: 1 - length)..<day.advanced(by: 1)
    }

    private func workdays(_ count: Int, through day: CalendarDay) -> [CalendarDay] {
        var found: [CalendarDay] = [], day = day
        while found.count < count, day >= days.first {
            if history.calendar.isWorkday(day) { found.append(day) }
            day = day.advanced(by: -1)
        }
        return found.reversed()
    }

    /// The window before that has as many working days.
    private func window(before window: Range<CalendarDay>) -> Range<CalendarDay> {
        let wanted = history.calendar.workdays(from: window.lowerBound, until: window.upperBound)
        var start = window.lowerBound.advanced(by: -1)
        while history.calendar.workdays(from: start, until: window.lowerBound) < wanted, start > days.first {
            start = start.advanced(by: -1)
        }
        return start..<window.lowerBound
    }

    private func dropped(_ unit: Int, _ drop: Double, _ window: Range<CalendarDay>, known: CalendarDay) -> Verdict {
        let before = self.window(before: window)
        let isNearFestival = SpringFestival.lastYear(of: window) != nil || SpringFestival.lastYear(of: before) != nil
        let lastYear = SpringFestival.lastYear(of: window) ?? SpringFestival.lastYear(of: before.lowerBound..<window.upperBound)
            .map { $0.upperBound.advanced(by: -window.lowerBound.distance(to: window.upperBound))..<$0.upperBound }
        let earlier = isNearFestival ? lastYear ?? before : before
        let (now, then) = (onTime(unit, window, known: known), onTime(unit, earlier, known: known))
        let lowest = OnTimeRules.clearDrop(now, from: then, drop)
        let isCalm = now.total == 0 || then.total == 0 || then.value - now.value < drop
        return Verdict(holds: lowest != nil, isCalm: isCalm,
                       reason: .dropped(now, from: then, lowestDrop: lowest ?? 0, window: window, earlier: earlier))
    }

    private func closedWithin(_ unit: Int, _ workdays: Int, _ least: Double, _ length: Int, on day: CalendarDay) -> Verdict? {
        guard let ledger = prompt[workdays] else { return nil }
        // Only receipts that have had their working days by the end of `day`.
        var newest = day
        while history.calendar.workdays(from: newest.advanced(by: 1), until: day.advanced(by: 1)) < workdays, newest > days.first {
            newest = newest.advanced(by: -1)
        }
        let received = last(length, through: newest)
        let share = ledger.share(unit, received: days.index(received.lowerBound)..<days.index(received.upperBound))
        return Verdict(holds: OnTimeRules.isBelow(share, least), isCalm: OnTimeRules.isCalm(share, least),
                       reason: .closedWithin(share, workdays: workdays, least: least, received: received))
    }

    private func overdue(_ unit: Int, _ count: Int?, _ factor: Double?, on day: CalendarDay) -> Verdict {
        let place = days.index(day), open = backlog.overdue(unit, atEndOf: place)
        let before = max(0, place - Self.backlogWeeks * 7)..<place
        let median = factor == nil ? nil : Percentile.median(before.map { Double(backlog.overdue(unit, atEndOf: $0)) })
        let relative = factor.flatMap { factor in
            median.map { max(Self.leastBacklog, Int((factor * $0).rounded(.up))) }
        }
        let limit = [count, relative].compactMap { $0 }.min()
        let holds = limit.map { open >= $0 } ?? false
        return Verdict(holds: holds, isCalm: !holds, reason: .overdue(open, limit: limit ?? .max, median: median))
    }
}

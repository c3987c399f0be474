/// The rules from which a deadline is computed where the export states none.
package struct DeadlineRules: Sendable {
    private let rules: [Category: [DeadlineRule]]

    package init(_ rules: some Sequence<DeadlineRule>) {
        self.rules = Dictionary(grouping: rules, by: \.category).mapValues { $0.sorted { $0.validFrom > $1.validFrom } }
    }

    /// The usual deadlines in Guangdong, where they are known from 2022-09-01 on; praise has none. Migration
    /// `0003_deadline_rules.sql` holds the same.
    package static let guangdong: [DeadlineRule] = {
        guard let validFrom = CalendarDay(year: 2022, month: 9, day: 1) else { return [] }
        let workingDays: [(Category, Int)] = [(.consultation, 2), (.complaint, 15), (.suggestion, 10), (.report, 15), (.help, 10)]
        return workingDays.map { DeadlineRule(category: $0, workingDays: $1, validFrom: validFrom) }
    }()

    package static let builtIn = DeadlineRules(guangdong)

    /// The rule for a ticket received on that day: of several the one valid from the latest date.
    package func rule(for category: Category, on day: CalendarDay) -> DeadlineRule? {
        rules[category]?.first { $0.applies(on: day) }
    }

    /// The end (23:59:59) of the n-th working day after receipt, or nil where no rule applies. Provisional when it was counted
    /// into a year whose holidays are not announced.
    package func deadline(for category: Category, receivedAt: Instant, zone: ReportingZone,
                          calendar: WorkCalendar) -> (deadline: Deadline, isProvisional: Bool)? {
        let received = zone.day(of: receivedAt)
        guard let rule = rule(for: category, on: received) else { return nil }
        let due = calendar.workday(rule.workingDays, after: received)
        return (Deadline(at: zone.lastSecond(of: due.day), isDateOnly: true), due.isProvisional)
    }
}

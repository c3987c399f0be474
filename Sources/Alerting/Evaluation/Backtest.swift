package import Tickets

/// What a policy would have said since a day, had it been switched on: before it is.
package struct Backtest: Sendable {
    /// More alarms a month than one a week are not read.
    package static let defaultBudget = 4.0
    private static let daysAMonth = 365.0 / 12

    package let days: Range<CalendarDay>
    /// Those that were open on one of the days, in the order in which they fired.
    package private(set) var episodes: [Episode] = []
    package private(set) var messages: [AlertMessage] = []
    private var alerts: [Alert] = []

    /// A back-test of days that are still to be judged.
    package init(days: Range<CalendarDay>) {
        self.days = days
    }

    /// - Parameter history: one whose past was always known as it is now.
    package init(_ history: TicketHistory, _ policy: AlertPolicy, since: CalendarDay) {
        self.init(days: since..<max(since, history.through.advanced(by: 1)))
        judge(days, by: Replay(history, policy).episodes)
    }

    /// Lives through the next days as a replay of what was known at their time tells them.
    /// - Parameter defects: of the data at that time, for which all else waits.
    package mutating func judge(_ days: Range<CalendarDay>, by replayed: [Episode], defects: [DataDefect] = []) {
        for day in days {
            let open = replayed.filter { $0.isOpen(atEndOf: day) }
            let life = AlertLife.step(alerts, findings: open.map { Finding($0, reason: $0.reason) }, defects: defects, on: day)
            alerts = life.alerts
            messages += life.messages
            if defects.isEmpty { note(open, on: day) }
        }
    }

    private mutating func note(_ open: [Episode], on day: CalendarDay) {
        for place in episodes.indices where episodes[place].endedOn == nil && !open.contains(where: { $0.key == episodes[place].key }) {
            episodes[place].endedOn = day
        }
        for var episode in open where !episodes.contains(where: { $0.key == episode.key && $0.endedOn == nil }) {
            // What was seen only later is told later.
            if day > days.lowerBound { episode.firedOn = day }
            episode.endedOn = nil
            episodes.append(episode)
        }
    }

    package var messagesAMonth: Double { aMonth(messages.count) }

    /// Messages that tell of something new; repeats and recoveries end when somebody acknowledges.
    package var alarmsAMonth: Double { aMonth(messages.count { $0.kind == .fired }) }

    /// The same of each rule that would have spoken, by its name: a message counts for the rule that it leads with.
    package var alarmsAMonthByRule: [String: Double] {
        Dictionary(grouping: messages.filter { $0.kind == .fired }) { $0.alerts.first?.rule ?? "" }.mapValues { aMonth($0.count) }
    }

    /// Rules, the loudest first, without which the others would keep to the budget: they drown the few alarms that matter.
    package func noisyRules(budget: Double = defaultBudget) -> [String] {
        var left = alarmsAMonth
        return alarmsAMonthByRule.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix { _, alarms in
            defer { left -= alarms }
            return left > budget
        }.map(\.key)
    }

    private func aMonth(_ count: Int) -> Double { days.isEmpty ? 0 : Double(count) / Double(days.count) * Self.daysAMonth }

    /// Days that an episode was open within the replay, the last day included where it still is.
    package func daysOpen(_ episode: Episode) -> Int {
        max(episode.firedOn, days.lowerBound).distance(to: min(episode.endedOn ?? days.upperBound, days.upperBound))
    }
}

package import Tickets

/// What a policy would have said since a day, had it been switched on: before it is.
package struct Backtest: Sendable {
    /// More alarms a month than one a week are not read.
    package static let defaultBudget = 4.0
    private static let daysAMonth = 365.0 / 12

    package let days: Range<CalendarDay>
    /// Those that were open on one of the days, in the order in which they fired.
    package let episodes: [Episode]
    package let messages: [AlertMessage]

    /// - Parameter history: as known now. Who replays what was known each day asks for one `Replay` a day and gives its episodes.
    package init(_ history: TicketHistory, _ policy: AlertPolicy, since: CalendarDay) {
        self.init(Replay(history, policy).episodes, days: since..<max(since, history.through.advanced(by: 1)))
    }

    package init(_ episodes: [Episode], days: Range<CalendarDay>) {
        var alerts: [Alert] = [], messages: [AlertMessage] = []
        for day in days {
            let findings = episodes.filter { $0.isOpen(atEndOf: day) }.map { Finding($0, reason: $0.reason) }
            let life = AlertLife.step(alerts, findings: findings, on: day)
            alerts = life.alerts
            messages += life.messages
        }
        self.days = days
        self.episodes = episodes.filter { $0.firedOn < days.upperBound && ($0.endedOn.map { $0 >= days.lowerBound } ?? true) }
        self.messages = messages
    }

    package var messagesAMonth: Double {
        days.isEmpty ? 0 : Double(messages.count) / Double(days.count) * Self.daysAMonth
    }

    /// Messages that tell of something new; repeats and recoveries end when somebody acknowledges.
    package var alarmsAMonth: Double {
        days.isEmpty ? 0 : Double(messages.count { $0.kind == .fired }) / Double(days.count) * Self.daysAMonth
    }

    /// Days that an episode was open within the replay, the last day included where it still is.
    package func daysOpen(_ episode: Episode) -> Int {
        max(episode.firedOn, days.lowerBound).distance(to: min(episode.endedOn ?? days.upperBound, days.upperBound))
    }

    /// Whether so many alarms would drown the few that matter.
    package func exceeds(budget: Double = defaultBudget) -> Bool { alarmsAMonth > budget }
}

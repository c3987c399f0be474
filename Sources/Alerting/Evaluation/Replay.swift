import Tickets

/// Everything that the rules of a policy find in a history, from its first day to its last.
package struct Replay: Sendable {
    package let pace: PaceOutcome
    /// In the order of the days on which they fired.
    package let episodes: [Episode]
    /// Nil for a history without tickets.
    package let book: RuleBook?

    package init(_ history: TicketHistory, _ policy: AlertPolicy) {
        let book = RuleBook(history, rules: policy.rules.map(\.rule))
        var pace = PaceOutcome(), episodes: [Episode] = []
        for watched in policy.rules {
            if watched.rule == .pace {
                pace = ClosingPaceMonitor.run(history, policy.monitor)
                episodes += pace.slowdowns.filter { watched.levels.contains($0.series.level) }.map(Episode.init)
            } else if let book, let first = history.firstDay {
                for series in history.series.sorted() where watched.levels.contains(series.level) && history.isMonitored(series.level) {
                    episodes += RuleReplay.episodes(watched.rule, series, book, days: first..<history.through.advanced(by: 1),
                                                    without: policy.uncoveredDays)
                }
            }
        }
        self.pace = pace
        self.episodes = episodes.sorted { ($0.firedOn, $0.key) < ($1.firedOn, $1.key) }
        self.book = book
    }
}

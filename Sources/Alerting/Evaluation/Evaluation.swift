package import Tickets

/// One evaluation of the alerts, for the last day of a history. The store reads the tickets (`TicketRow`), the open alerts, the new
/// acts and the silences; it writes the alerts, appends the events and hands the messages to the outbox.
package struct Evaluation: Sendable {
    package let replay: Replay
    /// What fires or is pending on the day, whether people hear of it or not.
    package let findings: [Finding]
    /// What stands in the way of judging the day.
    package let defects: [DataDefect]
    package let life: AlertLife

    /// - Parameters:
    ///   - stored: the open alerts of the last evaluation.
    ///   - acts: those that no evaluation has taken yet; an accepted alert must stand in the policy's new normals from then on.
    ///   - defects: what `DataGuard` says of the day's export.
    ///   - dataDay: the day on which these are told, where it is not the last one of the history.
    package static func evaluate(_ history: TicketHistory, _ policy: AlertPolicy = AlertPolicy(), stored: [Alert] = [], acts: [Act] = [],
                                 silences: [Silence] = [], defects: [DataDefect] = [], dataDay: CalendarDay? = nil) -> Evaluation {
        let day = history.through, replay = Replay(history, policy)
        let firing = replay.episodes.filter { $0.isOpen(atEndOf: day) }.map { Finding($0, reason: $0.latest) }
        let findings = (firing + pending(replay.pace, policy)).filter { !isAccepted($0, policy) }
        let outage = replay.pace.outages.last == day ? [DataDefect.outage(day)] : []
        let life = AlertLife.step(stored, acts: acts, silences: silences, findings: findings, defects: defects + outage, on: day,
                                  dataDay: dataDay)
        return Evaluation(replay: replay, findings: findings, defects: defects + outage, life: life)
    }

    /// The new normals that the acts of this evaluation made, to be stored for all later ones.
    package var newNormals: [MonitorSettings.NewNormal] {
        life.alerts.filter { $0.state == .accepted }.map { .init($0.key.series, onset: $0.onset, acceptedOn: $0.judgedOn) }
    }

    private static func pending(_ pace: PaceOutcome, _ policy: AlertPolicy) -> [Finding] {
        let levels = policy.rules.first { $0.rule == .pace }?.levels ?? []
        return pace.standings.sorted { $0.key < $1.key }.compactMap { series, standing in
            guard standing.state == .pending, levels.contains(series.level), let latest = standing.latest, let onset = standing.onset
            else { return nil }
            return Finding(key: AlertKey(rule: Rule.pace.name, series: series), isFiring: false, since: latest.day, onset: onset,
                           reason: .pace(onset: onset, counts: standing.sinceOnset, sum: latest.sum, limit: latest.limit,
                                         overdispersion: latest.overdispersion, driver: nil))
        }
    }

    /// The monitor hears of an acceptance from the day after it on.
    private static func isAccepted(_ finding: Finding, _ policy: AlertPolicy) -> Bool {
        finding.key.rule == Rule.pace.name
            && policy.newNormals.contains { $0.series == finding.key.series && $0.acceptedOn >= finding.since }
    }
}

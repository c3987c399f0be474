package import Tickets

/// The life of alerts from one evaluation to the next, as a pure step: yesterday's alerts, what people did and today's findings
/// give today's alerts, the events to append and the messages to send. A second step for the same day adds nothing.
package struct AlertLife: Sendable {
    /// After so many days an alert is 长期偏低 and speaks once a month.
    private static let lowAfterDays = 60
    /// While the whole office is slow a unit must be so much slower to be told of.
    private static let heldBackRatio = 0.7

    /// Open alerts, and those that ended in this step.
    package private(set) var alerts: [Alert]
    package private(set) var events: [AlertEvent] = []
    package private(set) var messages: [AlertMessage] = []

    private let day: CalendarDay
    private let dataDay: CalendarDay

    /// - Parameters:
    ///   - stored: the open alerts; ended ones are passed over.
    ///   - findings: of the day; where `defects` tell that the data are at fault, only these count and all else waits.
    ///   - dataDay: the day on which defects are told, which goes on while no export comes; else `day`.
    package static func step(_ stored: [Alert], acts: [Act] = [], silences: [Silence] = [], findings: [Finding],
                             defects: [DataDefect] = [], on day: CalendarDay, dataDay: CalendarDay? = nil) -> AlertLife {
        var life = AlertLife(alerts: stored.filter(\.isOpen), day: day, dataDay: max(day, dataDay ?? day))
        guard life.alerts.allSatisfy({ $0.judgedOn <= life.day(of: $0) }) else { return life }
        life.take(acts)
        let data = defects.map { Finding($0) }.prefix(1)
        if data.isEmpty {
            life.meet(findings.filter { !life.isAccepted($0) })
            life.holdBack(findings)
        } else {
            life.withhold()
        }
        life.meetData(data.first)
        let messenger = Messenger(silences: silences, day: day, dataDay: life.dataDay, isWithheld: !data.isEmpty)
        life.messages = messenger.messages(&life.alerts)
        return life
    }

    private init(alerts: [Alert], day: CalendarDay, dataDay: CalendarDay) {
        self.alerts = alerts
        self.day = day
        self.dataDay = dataDay
    }

    private func day(of alert: Alert) -> CalendarDay { alert.isAboutData ? dataDay : day }

    private mutating func note(_ kind: AlertEvent.Kind, _ key: AlertKey, reason: Reason? = nil, by signature: Signature? = nil) {
        let day = key.rule == Rule.data.name ? dataDay : day
        events.append(AlertEvent(kind, key, on: day, reason: reason, by: signature))
    }

    private mutating func take(_ acts: [Act]) {
        for act in acts {
            guard let place = alerts.firstIndex(where: { $0.key == act.key && $0.isOpen && $0.since <= act.by.day }) else { continue }
            switch act.kind {
            case .acknowledge:
                guard alerts[place].acknowledged == nil else { continue }
                alerts[place].acknowledged = act.by
                note(.acknowledged, act.key, by: act.by)
            case .accept:
                // Plain rules have a threshold and no baseline that could restart.
                guard act.key.rule == Rule.pace.name else { continue }
                alerts[place].state = .accepted
                alerts[place].judgedOn = day
                note(.accepted, act.key, by: act.by)
            }
        }
    }

    /// Findings of the evaluation in which an alert was accepted still show it.
    private func isAccepted(_ finding: Finding) -> Bool {
        alerts.contains { $0.key == finding.key && $0.state == .accepted }
    }

    private mutating func meet(_ findings: [Finding]) {
        let byKey = Dictionary(findings.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for place in alerts.indices where alerts[place].isOpen && !alerts[place].isAboutData {
            alerts[place].judgedOn = day
            meet(byKey[alerts[place].key], place)
        }
        for finding in findings where !alerts.contains(where: { $0.key == finding.key && $0.state != .resolved }) {
            let state = finding.isFiring ? Alert.State.firing : .pending
            var alert = Alert(key: finding.key, state: state, since: finding.since, onset: finding.onset,
                              group: finding.driver ?? finding.key.series, judgedOn: day)
            alert.isConsequence = finding.isConsequence
            alerts.append(alert)
            note(finding.isFiring ? .fired : .pending, finding.key, reason: finding.reason)
        }
    }

    private mutating func meet(_ finding: Finding?, _ place: Int) {
        let alert = alerts[place]
        switch (alert.state, finding) {
        case (.pending, let finding?) where finding.isFiring:
            alerts[place].state = .firing
            alerts[place].since = finding.since
            alerts[place].onset = finding.onset
            alerts[place].group = finding.driver ?? finding.key.series
            alerts[place].isConsequence = finding.isConsequence
            note(.fired, alert.key, reason: finding.reason)
        case (.pending, nil):
            alerts[place].state = .resolved
            note(.passed, alert.key)
        case (.firing, let finding?) where finding.isFiring:
            if !alert.isLow, alert.since.distance(to: day) >= Self.lowAfterDays {
                alerts[place].isLow = true
                note(.low, alert.key, reason: finding.reason)
            }
        case (.firing, let finding):
            alerts[place].state = .resolved
            note(.resolved, alert.key, reason: finding?.reason)
        case (.pending, _), (.resolved, _), (.accepted, _): break
        }
    }

    private mutating func meetData(_ finding: Finding?) {
        let place = alerts.firstIndex { $0.isAboutData && $0.isOpen }
        if let place {
            alerts[place].judgedOn = dataDay
            guard finding == nil else { return }
            alerts[place].state = .resolved
            note(.resolved, alerts[place].key)
        } else if let finding {
            alerts.append(Alert(key: finding.key, state: .firing, since: dataDay, onset: finding.onset, group: .office,
                                judgedOn: dataDay))
            note(.fired, finding.key, reason: finding.reason)
        }
    }

    private mutating func withhold() {
        for place in alerts.indices where !alerts[place].isAboutData { alerts[place].judgedOn = day }
    }

    private mutating func holdBack(_ findings: [Finding]) {
        let pace = Rule.pace.name
        let office = findings.first {
            $0.key == AlertKey(rule: pace, series: .office) && $0.isFiring && $0.driver == nil && !isAccepted($0)
        }
        for place in alerts.indices where alerts[place].state == .firing && alerts[place].key.rule == pace {
            let alert = alerts[place]
            guard alert.key.series != .office, let finding = findings.first(where: { $0.key == alert.key }) else { continue }
            let isHeldBack = office?.reason.pace.map { $0 * Self.heldBackRatio < finding.reason.pace ?? 0 } ?? false
            guard isHeldBack != alert.isHeldBack else { continue }
            alerts[place].isHeldBack = isHeldBack
            note(isHeldBack ? .heldBack : .released, alert.key, reason: finding.reason)
        }
    }
}

extension Finding {
    fileprivate init(_ defect: DataDefect) {
        self.init(key: AlertKey(rule: Rule.data.name, series: .office), isFiring: true, since: defect.day, onset: defect.day,
                  reason: .data(defect))
    }
}

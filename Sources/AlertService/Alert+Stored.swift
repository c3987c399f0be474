import Alerting
import TicketStore

// Alerts and what people did, as the database keeps them. A text that this version does not know is passed over.

extension Series {
    init?(_ unit: StoredAlert.Unit) {
        guard let level = Level(rawValue: unit.level) else { return nil }
        self.init(level, unit.name)
    }

    var stored: StoredAlert.Unit { StoredAlert.Unit(level: level.rawValue, name: name) }
}

extension AlertKey {
    init?(_ key: StoredAlert.Key) {
        guard let series = Series(key.unit) else { return nil }
        self.init(rule: key.rule, series: series)
    }

    var stored: StoredAlert.Key { StoredAlert.Key(rule: rule, unit: series.stored) }
}

extension Signature {
    init(_ signature: StoredAlert.Signature) { self.init(name: signature.name, note: signature.note, day: signature.day) }

    var stored: StoredAlert.Signature { StoredAlert.Signature(name: name, note: note, day: day) }
}

extension Alert {
    init?(_ stored: StoredAlert) {
        guard let key = AlertKey(stored.key), let state = State(rawValue: stored.state),
              let group = Series(stored.group) else { return nil }
        self.init(key: key, state: state, since: stored.since, onset: stored.onset, group: group, judgedOn: stored.judgedOn)
        isHeldBack = stored.isHeldBack
        isLow = stored.isLow
        isConsequence = stored.isConsequence
        acknowledged = stored.acknowledged.map(Signature.init)
        notifiedOn = stored.notifiedOn
    }
}

extension StoredAlert {
    init(_ alert: Alert, number: Int?) {
        self.init(number: number, key: alert.key.stored, state: alert.state.rawValue, since: alert.since, onset: alert.onset,
                  group: alert.group.stored, judgedOn: alert.judgedOn)
        isHeldBack = alert.isHeldBack
        isLow = alert.isLow
        isConsequence = alert.isConsequence
        acknowledged = alert.acknowledged?.stored
        notifiedOn = alert.notifiedOn
    }

    package var isFiring: Bool { state == Alert.State.firing.rawValue }
    package var isOpen: Bool { isFiring || state == Alert.State.pending.rawValue }
}

extension StoredAlertEvent {
    init(_ event: AlertEvent, run: Int) {
        let numbers = Dictionary(event.reason?.numbers.map { ($0.name, $0.value) } ?? []) { first, _ in first }
        self.init(kind: event.kind.rawValue, day: event.day, run: run, numbers: numbers, name: event.by?.name, note: event.by?.note)
    }
}

extension Act {
    init?(_ stored: StoredAct) {
        guard let kind = Kind(rawValue: stored.kind), let key = AlertKey(stored.key) else { return nil }
        self.init(kind, key, by: Signature(stored.by))
    }
}

extension Silence {
    init?(_ stored: StoredSilence) {
        let series = stored.unit.map(Series.init)
        if case .some(nil) = series { return nil }
        self.init(rule: stored.rule, series: series ?? nil, through: stored.through, by: Signature(stored.by))
    }
}

extension MonitorSettings.NewNormal {
    /// Nil but for an acceptance that was taken.
    init?(_ act: StoredAct) {
        guard let day = act.takenOn, let onset = act.onset, let series = Series(act.key.unit) else { return nil }
        self.init(series, onset: onset, acceptedOn: day)
    }
}

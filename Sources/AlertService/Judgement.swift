import Alerting
import Foundation
import Notifications
import TicketStore
import Tickets

/// An evaluation with its words, on the way into the store.
struct Judgement: Sendable {
    let report: AlertReport
    private let reading: AlertReading
    private let settings: AlertSettings
    private let evaluation: Evaluation
    private let alerts: [StoredAlert]

    init(_ reading: AlertReading, _ settings: AlertSettings) {
        let evaluation = reading.evaluation()
        (self.reading, self.settings, self.evaluation) = (reading, settings, evaluation)
        // Of two alerts of a key the first is the stored one, which has ended.
        var stored = Dictionary(reading.stored.map { ($0.key, $0) }) { first, _ in first }
        alerts = evaluation.life.alerts.map { alert in
            let known = stored.removeValue(forKey: alert.key.stored)
            var after = StoredAlert(alert, number: known?.number)
            let words = alert.isOpen ? Self.detail(alert.key, evaluation, reading, settings)?.words : nil
            after.chinese = words?.chinese ?? known?.chinese ?? ""
            after.english = words?.english ?? known?.english ?? ""
            return after
        }
        let messages = evaluation.life.messages.compactMap { told -> Message? in
            guard let lead = told.alerts.first, let alert = evaluation.life.alerts.last(where: { $0.key == lead }) else { return nil }
            let detail = told.kind == .recovered ? nil : Self.detail(lead, evaluation, reading, settings)
            return AlertLetter(settings: settings, alert: alert, detail: detail).message(told)
        }
        report = AlertReport(day: reading.history.through, run: reading.run, open: alerts.filter(\.isOpen),
                             ended: alerts.filter { !$0.isOpen }, messages: messages, defects: evaluation.defects,
                             hasUnannouncedDays: evaluation.replay.pace.hasUnannouncedDays,
                             standings: evaluation.replay.pace.standings)
    }

    /// A later day has been judged already, so that nothing follows from this one.
    var isOvertaken: Bool {
        reading.stored.contains { $0.judgedOn > ($0.key.rule == Rule.data.name ? reading.dataDay : reading.history.through) }
    }

    func path(of key: AlertKey, days: Int) -> [PaceDay] {
        guard key.rule == Rule.pace.name else { return [] }
        return Array(evaluation.replay.pace.path.filter { $0.series == key.series }.suffix(days))
    }

    func detail(_ key: AlertKey) -> AlertDetail? { Self.detail(key, evaluation, reading, settings) }

    func archived(for channels: [Channel], at now: Instant) throws -> AlertArchive.Judgement {
        var archived = AlertArchive.Judgement(on: report.day)
        archived.alerts = alerts
        archived.events = evaluation.life.events.compactMap { event in
            let key = event.key.stored
            let isBeginning = event.kind == .pending || event.kind == .fired
            let place = isBeginning ? alerts.lastIndex { $0.key == key } : alerts.firstIndex { $0.key == key }
            return place.map { ($0, StoredAlertEvent(event, run: reading.run)) }
        }
        let normals = Dictionary(evaluation.newNormals.map { ($0.series.stored, $0.onset) }) { first, _ in first }
        archived.acts = reading.acts.filter { $0.takenOn == nil }.map { act in
            (act.number, act.kind == Act.Kind.accept.rawValue ? normals[act.key.unit] : nil)
        }
        archived.deliveries = try Outbox.entries(for: report.messages, to: channels, known: [], at: Date(now)).map { try $0.stored() }
        return archived
    }

    private static func detail(_ key: AlertKey, _ evaluation: Evaluation, _ reading: AlertReading,
                               _ settings: AlertSettings) -> AlertDetail? {
        let data = key.rule == Rule.data.name ? evaluation.defects.first.map { defect in
            Finding(key: key, isFiring: true, since: defect.day, onset: defect.day, reason: .data(defect))
        } : nil
        guard let finding = data ?? evaluation.findings.first(where: { $0.key == key }) else { return nil }
        return AlertDetail(finding, reading.history, evaluation.replay, unit: settings.unit, office: settings.office)
    }
}

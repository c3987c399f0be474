package import Alerting
import Foundation
package import Notifications
package import TicketStore
package import Tickets

/// Alerts of a store: evaluates them, tells of them, and takes down what people do about them.
package struct AlertService: Sendable {
    /// Another evaluation may be faster; that many in a row are not.
    private static let tries = 5

    package let store: TicketStore
    package var settings: AlertSettings

    package init(store: TicketStore, settings: AlertSettings = AlertSettings()) {
        self.store = store
        self.settings = settings
    }

    /// Judges the last complete day and writes down what follows: states, events, messages for the channels. A second evaluation of the
    /// same tickets adds nothing.
    ///
    /// - Returns: nil before the first export.
    /// - Throws: `StoreError`, `PostgresError`
    package func evaluate(at now: Instant, channels: [Channel]) async throws -> AlertReport? {
        for _ in 0..<Self.tries {
            try Task.checkCancellation()
            guard let reading = try await reading(at: now) else { return nil }
            let judgement = Judgement(reading, settings)
            if judgement.isOvertaken { return judgement.report }
            let archived = try judgement.archived(for: channels, at: now)
            let known = reading.stored
            let isWritten = try await store.run { try AlertArchive.write(archived, restingOn: known, on: $0) }
            if isWritten { return try await stored(judgement.report) }
        }
        throw StoreError.inconsistent("other evaluations were always faster")
    }

    /// Open alerts, or all of them; the newest first.
    package func alerts(endedToo: Bool = false) async throws -> [StoredAlert] {
        try await store.run { try endedToo ? AlertArchive.all(on: $0) : AlertArchive.open(on: $0) }
    }

    /// - Parameter pathDays: of the closing-pace monitor's judged days, so many are told.
    /// - Throws: `StoreError.unknownAlert`
    package func story(of number: Int, at now: Instant, pathDays: Int = 0) async throws -> AlertStory {
        let (alert, events) = try await store.run { connection in
            (try AlertArchive.one(number, on: connection), try AlertArchive.events(of: number, on: connection))
        }
        guard pathDays > 0 || alert.isOpen, let key = AlertKey(alert.key), var reading = try await reading(at: now) else {
            return AlertStory(alert: alert, events: events, detail: nil, path: [])
        }
        reading.policy.keepsPath = pathDays > 0
        let judgement = Judgement(reading, settings)
        return AlertStory(alert: alert, events: events, detail: alert.isOpen ? judgement.detail(key) : nil,
                          path: judgement.path(of: key, days: pathDays))
    }

    /// Takes down what a person does about an open alert, and evaluates, so that it counts at once.
    ///
    /// - Throws: `StoreError.unknownAlert`, also for one that has ended.
    package func note(_ kind: Act.Kind, on number: Int, by name: String, note: String, at now: Instant,
                      channels: [Channel]) async throws -> AlertReport? {
        let alert = try await store.run { try AlertArchive.one(number, on: $0) }
        guard alert.isOpen else { throw StoreError.unknownAlert(number) }
        let signature = StoredAlert.Signature(name: name, note: note, day: alert.judgedOn)
        try await store.run { try AlertArchive.note(kind.rawValue, alert.key, by: signature, on: $0) }
        return try await evaluate(at: now, channels: channels)
    }

    /// No messages about a rule, or every rule, and a unit, or every unit, up to and including a day.
    package func silence(rule: String?, _ series: Series?, through: CalendarDay, by name: String, note: String,
                         at now: Instant) async throws {
        let (zone, unit) = (settings.zone, series?.stored)
        try await store.run { connection in
            // It begins with the day that is judged next, which is not today's where the tickets are an archive.
            let newest = try AlertArchive.open(on: connection).map(\.judgedOn).max()
            let today = zone.day(of: now), day = min(newest ?? today, today)
            let signature = StoredAlert.Signature(name: name, note: note, day: day)
            try AlertArchive.note(StoredSilence(rule: rule, unit: unit, through: through, by: signature), on: connection)
        }
    }

    /// Every series as it stands at the end of the last complete day; nothing is written. Nil before the first export.
    package func standings(at now: Instant) async throws -> [Series: PaceStanding]? {
        try await reading(at: now)?.evaluation().replay.pace.standings
    }

    private func reading(at now: Instant) async throws -> AlertReading? {
        let settings = settings
        return try await store.snapshot { try AlertReading(settings, at: now, on: $0) }
    }

    /// The report with the numbers that new alerts were given.
    private func stored(_ report: AlertReport) async throws -> AlertReport {
        AlertReport(day: report.day, run: report.run, open: try await alerts(), ended: report.ended, messages: report.messages,
                    defects: report.defects, hasUnannouncedDays: report.hasUnannouncedDays, standings: report.standings)
    }
}

import Alerting
import Postgres
import TicketStore
import Tickets

/// Everything that an evaluation rests on, read at one moment.
struct AlertReading: Sendable {
    let history: TicketHistory
    var policy: AlertPolicy
    let defects: [DataDefect]
    /// The day on which what is wrong with the data is told: the data are judged whether an export comes or not.
    let dataDay: CalendarDay
    let stored: [StoredAlert]
    let acts: [StoredAct]
    let silences: [StoredSilence]
    /// The newest run.
    let run: Int

    /// Nil before the first export.
    init?(_ settings: AlertSettings, at now: Instant, on connection: borrowing Connection) throws {
        let zone = settings.zone, calendar = WorkCalendar(notices: try WorkingDays.notices(on: connection))
        stored = try AlertArchive.open(on: connection)
        let exports = ExportRecord(try Imports.all(on: connection), calendar: calendar, zone: zone, at: now)
        guard let covered = exports.lastCompleteDay else { return nil }
        let delay = ReportingDelay.days(appeared: try ClosingDelay.counts(
            closed: covered.advanced(by: -Self.measuredDays)..<covered.advanced(by: 1), zone: zone, on: connection))
        let through = covered.advanced(by: -delay)
        var history = TicketHistory(through: through, calendar: calendar, zone: zone), busyDays: Set<CalendarDay> = []
        try TicketReading.forEach(on: connection) { number, ticket in
            guard !ticket.isWithdrawn, ticket.exclusion.map({ !settings.excluded.contains($0) }) ?? true else { return }
            let row = TicketRow(number, ticket)
            busyDays.formUnion(row.rounds.map { zone.day(of: $0.closing.at) })
            history.add(row)
        }
        self.history = history
        acts = try AlertArchive.acts(on: connection)
        silences = try AlertArchive.silences(on: through, on: connection)
        run = try Imports.latestRun(on: connection)
        dataDay = max(through, zone.day(of: now).advanced(by: -1))
        defects = exports.defects(isWatched: stored.contains { $0.key.rule == Rule.data.name })
        var policy = AlertPolicy()
        policy.rules = settings.rules
        policy.sensitivity = settings.sensitivity
        // A later export may have told what happened on a day whose own never came.
        policy.uncoveredDays = exports.missingDays.subtracting(busyDays)
        policy.newNormals = acts.compactMap(MonitorSettings.NewNormal.init)
        self.policy = policy
    }

    /// So many days of closings tell how late they are exported.
    static let measuredDays = 60

    func evaluation() -> Evaluation {
        Evaluation.evaluate(history, policy, stored: stored.compactMap(Alert.init),
                            acts: acts.filter { $0.takenOn == nil }.compactMap(Act.init),
                            silences: silences.compactMap(Silence.init), defects: defects, dataDay: dataDay)
    }
}

extension TicketRow {
    fileprivate init(_ number: String, _ ticket: TalliedTicket) {
        let undone = ticket.reopenings.map { Round($0.undone, reopenedAt: $0.at) }
        self.init(number: number, receivedAt: ticket.receivedAt, deadline: ticket.deadline,
                  rounds: undone + (ticket.closing.map { [Round($0)] } ?? []), category: ticket.category,
                  department: ticket.department, district: ticket.district, community: ticket.community)
    }
}

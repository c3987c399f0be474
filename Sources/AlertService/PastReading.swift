import Alerting
import Postgres
import TicketStore
import Tickets

/// Everything that a replay of the past rests on, read at one moment.
struct PastReading: Sendable {
    /// What a replay of one moment came to.
    struct Judged: Sendable {
        let days: Range<CalendarDay>
        let episodes: [Episode]
        let defects: [DataDefect]
        let standings: [Series: PaceStanding]
    }

    let moments: [KnownMoment]
    private let tickets: KnownTickets
    private let imports: [RecordedImport]
    private let calendar: WorkCalendar
    private let settings: AlertSettings

    /// Nil before the first export.
    init?(_ settings: AlertSettings, since: CalendarDay, at now: Instant, on connection: borrowing Connection) throws {
        let zone = settings.zone
        self.settings = settings
        calendar = WorkCalendar(notices: try WorkingDays.notices(on: connection))
        imports = try Imports.all(on: connection).filter { $0.revertedBy == nil }
        guard let covered = ExportRecord(imports, calendar: calendar, zone: zone, at: now).lastCompleteDay else { return nil }
        moments = KnownMoment.all(imports, latestRun: try Imports.latestRun(on: connection), since: since, last: covered,
                                  delay: try AlertReading.reportingDelay(until: covered, zone, on: connection), zone: zone)
        var tickets = KnownTickets()
        try TicketPast.forEach(on: connection) { tickets.add($0, excluded: settings.excluded) }
        self.tickets = tickets
    }

    /// Replays the history as it was known at a moment.
    func judged(_ moment: KnownMoment) -> Judged {
        let zone = settings.zone, last = moment.days.upperBound.advanced(by: -1)
        let known = imports.filter { $0.run <= moment.run }
        // It was judged as soon as the newest export was there.
        let exports = ExportRecord(known, calendar: calendar, zone: zone, at: known.map(\.exportedAt).max() ?? zone.startOfDay(last))
        var history = TicketHistory(through: last, calendar: calendar, zone: zone), busyDays: Set<CalendarDay> = []
        for row in tickets.rows(after: moment.run) {
            if !exports.missingDays.isEmpty { busyDays.formUnion(row.rounds.map { zone.day(of: $0.closing.at) }) }
            history.add(row)
        }
        var policy = AlertPolicy()
        policy.rules = settings.rules
        policy.sensitivity = settings.sensitivity
        policy.uncoveredDays = exports.missingDays.subtracting(busyDays)
        let replay = Replay(history, policy)
        return Judged(days: moment.days, episodes: replay.episodes, defects: exports.defects(isWatched: false),
                      standings: replay.pace.standings)
    }
}

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

    /// Moments with the days that they were the first to judge. The first export tells of all days before it too.
    let moments: [(moment: KnownMoment, days: Range<CalendarDay>)]
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
        var tickets = KnownTickets()
        try TicketPast.forEach(on: connection) { tickets.add($0, excluded: settings.excluded) }
        self.tickets = tickets
        let delays = KnownDelays(tickets.closings.map { (zone.day(of: $0.at), $0.run) }, imports, window: AlertReading.measuredDays,
                                 zone: zone)
        let all = KnownMoment.all(imports, latestRun: try Imports.latestRun(on: connection), last: covered, zone: zone)
        moments = all.reduce(into: []) { moments, moment in
            let start = moments.last?.days.upperBound ?? since, end = moment.covered.advanced(by: 1 - delays.days(at: moment))
            if end > start { moments.append((moment, start..<end)) }
        }
    }

    /// Replays the history as it was known at one of the moments.
    func judged(_ place: Int) -> Judged {
        let (moment, days) = moments[place]
        let zone = settings.zone, last = days.upperBound.advanced(by: -1)
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
        return Judged(days: days, episodes: replay.episodes, defects: exports.defects(isWatched: false),
                      standings: replay.pace.standings)
    }
}

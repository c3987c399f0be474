import Statistics
import Tickets

/// The closing-pace monitor (办结节奏监测): does every unit close as many of its open tickets as it usually does?
///
/// It walks a history day by day and compares the day's closings with those that were usual for the tickets at risk, so that
/// young tickets, holidays and small units do not look like slowdowns. The outcome depends on the history and the settings alone.
package struct ClosingPaceMonitor {
    /// Nothing closed at all is an outage where at least so much was expected.
    private static let outageExpected = 20.0

    let history: TicketHistory
    private let settings: MonitorSettings
    let days: WorkDays
    let ledger: ExposureLedger
    private let profiles: ProfileTable
    private let monitored: [Int]
    private var trackers: [PaceTracker]
    private var latest: [PaceDay?]
    var openSlowdowns: [Int: Int] = [:]
    /// Units that fired on the day in hand.
    var firedToday: [Int] = []
    var shelf = BaselineShelf()
    var outcome = PaceOutcome()

    package static func run(_ history: TicketHistory, _ settings: MonitorSettings = MonitorSettings()) -> PaceOutcome {
        guard let first = history.firstDay else { return PaceOutcome() }
        var monitor = ClosingPaceMonitor(history, settings, from: first)
        monitor.walk()
        return monitor.finished()
    }

    private init(_ history: TicketHistory, _ settings: MonitorSettings, from first: CalendarDay) {
        self.history = history
        self.settings = settings
        days = WorkDays(from: first, through: history.through, calendar: history.calendar)
        ledger = ExposureLedger(history, days)
        profiles = ProfileTable(history)
        let levels = Set(Level.allCases.filter(history.isMonitored))
        monitored = history.series.indices.filter { levels.contains(history.series[$0].level) && !history.repeatsOffice($0) }
            .sorted { history.series[$0] < history.series[$1] }
        trackers = history.series.map { PaceTracker($0.level) }
        latest = Array(repeating: nil, count: history.series.count)
    }

    private mutating func walk() {
        var start = 0
        while start < days.count {
            let first = days.day(start)
            let end = min(days.count, start + CalendarDay.length(ofMonth: first.month, year: first.year) - first.dayOfMonth + 1)
            judge(start..<end)
            start = end
        }
    }

    private mutating func judge(_ month: Range<Int>) {
        let guarded = month.lowerBound - (days.day(month.lowerBound).dayOfMonth - 1) - Baseline.guardDays
        let span = max(0, guarded - Baseline.longest)..<max(0, guarded)
        guard span.count >= Baseline.shortest else { return }
        let omissions = Omissions(before: month.lowerBound, outcome, settings, history, days)
        let baseline = Baseline(ledger, history, days, in: span, without: omissions)
        shelf.add(baseline, from: month.lowerBound)
        var tables = ChanceTables(baseline.odds, history.classes)
        for day in month {
            let date = days.day(day)
            guard history.calendar.isAnnounced(date) else {
                outcome.hasUnannouncedDays = true
                // What fires already waits for the notice.
                for unit in monitored where !trackers[unit].isFiring { trackers[unit].restart(.learning) }
                continue
            }
            if settings.uncoveredDays.contains(date) { continue }
            judge(day, baseline, span, counts(day, baseline, tables.chances(slot: days.slot(day))))
        }
    }

    private func counts(_ day: Int, _ baseline: Baseline, _ chances: [Double]) -> [ObservedExpected] {
        var counts = [ObservedExpected](repeating: ObservedExpected(), count: history.series.count)
        let paces = baseline.series.map(\.pace)
        for exposure in ledger[day] {
            let chance = chances[profiles.chance(exposure)]
            for level in 0..<ProfileTable.levels {
                let unit = profiles.unit(exposure.profile, level: level)
                counts[unit].observed += Int(exposure.closed)
                counts[unit].expected += Double(exposure.atRisk) * min(ClosingOdds.highest, paces[unit] * chance)
            }
        }
        return counts
    }

    private mutating func judge(_ day: Int, _ baseline: Baseline, _ span: Range<Int>, _ counts: [ObservedExpected]) {
        let isOutage = counts[0].observed == 0 && counts[0].expected >= Self.outageExpected
        if isOutage { outcome.outages.append(days.day(day)) }
        for unit in monitored {
            let usual = baseline.series[unit]
            if isLearning(unit, on: day, span) {
                end(unit, .accepted(days.day(day)))
                trackers[unit].restart(.learning)
            } else if !usual.isLargeEnough, !trackers[unit].isFiring {
                trackers[unit].restart(.small)
            } else if counts[unit].expected > 0 {
                take(day, unit, counts[unit], usual, isOutage: isOutage)
            }
        }
        findCauses(on: day)
    }

    private mutating func take(_ day: Int, _ unit: Int, _ counts: ObservedExpected, _ usual: SeriesBaseline, isOutage: Bool) {
        let limit = usual.limit(settings.sensitivity)
        if !isOutage {
            let change = trackers[unit].take(day, counts, isWorkday: days.kinds[day] == .working,
                                             overdispersion: usual.overdispersion, limit: limit)
            if let open = openSlowdowns[unit] {
                outcome.slowdowns[open].counts = outcome.slowdowns[open].counts + counts
                outcome.slowdowns[open].latestSum = trackers[unit].evidence.value
                outcome.slowdowns[open].latestLimit = limit
            }
            switch change {
            case .fired: fire(unit, on: day, usual, limit)
            case .resolved: end(unit, .resolved(days.day(day)))
            case .none: break
            }
        }
        let tracker = trackers[unit]
        let weight = isOutage ? 0 : PaceTracker.weight(counts, tracker.level, overdispersion: usual.overdispersion)
        let record = PaceDay(day: days.day(day), series: history.series[unit], counts: counts, overdispersion: usual.overdispersion,
                             weight: weight, sum: tracker.evidence.value, limit: limit, state: tracker.state)
        latest[unit] = record
        if settings.keepsPath { outcome.path.append(record) }
    }

    private mutating func fire(_ unit: Int, on day: Int, _ usual: SeriesBaseline, _ limit: Double) {
        let tracker = trackers[unit], onset = tracker.onset ?? day
        openSlowdowns[unit] = outcome.slowdowns.count
        firedToday.append(unit)
        outcome.slowdowns.append(Slowdown(
            series: history.series[unit], firedOn: days.day(day), onset: days.day(onset), atFiring: tracker.sinceOnset,
            sum: tracker.evidence.value, limit: limit, overdispersion: usual.overdispersion,
            drivers: shelf.drivers(of: unit, onset...day, ledger, history, days), counts: tracker.sinceOnset,
            latestSum: tracker.evidence.value, latestLimit: limit))
    }

    private mutating func end(_ unit: Int, _ end: Slowdown.End) {
        guard let open = openSlowdowns.removeValue(forKey: unit) else { return }
        outcome.slowdowns[open].end = end
    }

    /// Whether a new normal of the unit is not in this month's baseline yet, or too young to be one.
    private func isLearning(_ unit: Int, on day: Int, _ span: Range<Int>) -> Bool {
        let month = day - days.day(day).dayOfMonth + 1
        return settings.newNormals.contains { normal in
            let accepted = days.index(normal.acceptedOn)
            guard normal.series == history.series[unit], accepted < day else { return false }
            return accepted >= month || span.upperBound - max(span.lowerBound, days.index(normal.onset)) < Baseline.shortest
        }
    }

    private consuming func finished() -> PaceOutcome {
        for unit in monitored {
            let usual = shelf.latest?.series[unit]
            outcome.standings[history.series[unit]] = PaceStanding(
                state: trackers[unit].state, latest: latest[unit], onset: trackers[unit].onset.map(days.day),
                sinceOnset: trackers[unit].sinceOnset,
                daysToNoticeHalving: usual.flatMap { $0.daysToNoticeHalving(settings.sensitivity) },
                expectedAYear: (usual?.expectedADay ?? 0) * 365)
        }
        return outcome
    }
}

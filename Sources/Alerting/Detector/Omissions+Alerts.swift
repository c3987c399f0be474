import Tickets

extension Omissions {
    /// What the baseline of a month that begins on day `month` leaves out, as far as it is known by then.
    init(before month: Int, _ outcome: PaceOutcome, _ settings: MonitorSettings, _ history: TicketHistory, _ days: WorkDays) {
        self.init()
        for day in settings.uncoveredDays { add(day: days.index(day)) }
        for normal in settings.newNormals where days.index(normal.acceptedOn) < month {
            guard let unit = history.series.firstIndex(of: normal.series), days.index(normal.onset) > 0 else { continue }
            add(unit, days: 0..<days.index(normal.onset))
        }
        guard settings.omitsAlertDays else { return }
        for day in outcome.outages { add(day: days.index(day)) }
        for slowdown in outcome.slowdowns {
            // The tickets of the unit that drove it are what was slow.
            let slow = slowdown.drivers.driver?.unit ?? slowdown.series
            guard let unit = history.series.firstIndex(of: slow) else { continue }
            let end = slowdown.endDay.map { min(days.index($0) + 1, month) } ?? month
            add(unit, days: days.index(slowdown.onset)..<end)
        }
    }
}

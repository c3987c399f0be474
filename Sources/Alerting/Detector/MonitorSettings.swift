package import Tickets

/// How the closing-pace monitor is run.
package struct MonitorSettings: Sendable {
    /// What was low since `onset` counts as usual from the day after `acceptedOn` on.
    package struct NewNormal: Hashable, Sendable {
        package var series: Series
        package var onset: CalendarDay
        package var acceptedOn: CalendarDay

        package init(_ series: Series, onset: CalendarDay, acceptedOn: CalendarDay) {
            self.series = series
            self.onset = onset
            self.acceptedOn = acceptedOn
        }
    }

    package var sensitivity = Sensitivity.standard
    /// Days that no export covers: not days of zero closings, but days to wait for.
    package var uncoveredDays: Set<CalendarDay> = []
    package var newNormals: [NewNormal] = []
    /// Whether days inside alerts and outages are left out of later baselines.
    package var omitsAlertDays = true
    /// Whether every judged day is kept, and not only the last one.
    package var keepsPath = false

    package init() {}
}

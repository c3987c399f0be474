package import Tickets

/// What an office has switched on, and what it has decided about its baselines.
package struct AlertPolicy: Sendable {
    package var rules = WatchedRule.standard
    package var sensitivity = Sensitivity.standard
    /// Days that no export covers.
    package var uncoveredDays: Set<CalendarDay> = []
    package var newNormals: [MonitorSettings.NewNormal] = []
    /// The closing-pace monitor tells of every day, and not only of the last.
    package var keepsPath = false

    package init() {}

    var monitor: MonitorSettings {
        var settings = MonitorSettings()
        settings.sensitivity = sensitivity
        settings.uncoveredDays = uncoveredDays
        settings.newNormals = newNormals
        settings.keepsPath = keepsPath
        return settings
    }
}

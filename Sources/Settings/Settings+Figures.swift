package import Reporting
package import Tickets

extension Settings {
    /// What a summary takes from the settings.
    package var summary: SummarySettings {
        var summary = SummarySettings()
        summary.unit = unit
        summary.headline = headline
        summary.office = office
        summary.zone = zone
        return summary
    }

    package var rules: CountingRules {
        var rules = CountingRules()
        rules.excluded = excluded
        rules.closable = closable
        return rules
    }
}

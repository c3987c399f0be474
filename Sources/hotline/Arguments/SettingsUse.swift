import Foundation
import Reporting
import Settings
import TicketStore
import Tickets

extension Settings {
    /// What a summary takes from the settings.
    var summary: SummarySettings {
        var summary = SummarySettings()
        summary.unit = unit
        summary.headline = headline
        summary.office = office
        summary.zone = zone
        return summary
    }

    var rules: CountingRules {
        var rules = CountingRules()
        rules.excluded = excluded
        rules.closable = closable
        return rules
    }
}

extension Instant {
    /// The clock of this machine.
    static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
}

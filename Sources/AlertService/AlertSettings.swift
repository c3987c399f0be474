package import Alerting
package import Tickets

/// What an installation's settings say about alerts.
package struct AlertSettings: Sendable {
    package enum Language: Sendable {
        case chinese, english
    }

    package var zone = ReportingZone.shanghai
    /// Tickets that count nowhere.
    package var excluded: Set<Exclusion> = []
    package var rules = WatchedRule.standard
    package var sensitivity = Sensitivity.standard
    /// How the office counts tickets: 宗 or 件.
    package var unit = "件"
    /// What the whole office is called.
    package var office = "全市"
    /// Of messages.
    package var language = Language.chinese

    package init() {}
}

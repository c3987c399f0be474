package import AlertService
import Alerting
import Foundation
package import Notifications
import Reporting
package import Settings

extension Settings {
    /// What alerts take from the settings, and from the file of rules.
    package func alerts() throws -> AlertSettings {
        var alerts = AlertSettings()
        if let alertRules { alerts.rules = try RulesFile.load(path: alertRules) }
        alerts.zone = zone
        alerts.excluded = excluded
        alerts.sensitivity = alertSensitivity
        alerts.unit = unit.rawValue
        alerts.office = office ?? alerts.office
        alerts.language = language == .chinese ? .chinese : .english
        return alerts
    }

    /// Where messages are sent; nowhere without a file that says it.
    /// - Parameter log: where channels of type log write.
    package func messageChannels(log: @escaping @Sendable (Message) -> Void) throws -> [Channel] {
        guard let channels else { return [] }
        return try ChannelsFile.load(path: channels, environment: ProcessInfo.processInfo.environment, log: log)
    }
}

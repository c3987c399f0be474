import AlertService
import Alerting
import Foundation
import Notifications
import Reporting
import Settings
import TicketStore

extension Settings {
    /// What alerts take from the settings, and from the file of rules.
    func alerts() throws -> AlertSettings {
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
    func messageChannels(log: @escaping @Sendable (Message) -> Void) throws -> [Channel] {
        guard let channels else { return [] }
        return try ChannelsFile.load(path: channels, environment: ProcessInfo.processInfo.environment, log: log)
    }
}

extension AlertService {
    init(_ database: DatabaseOptions, _ settings: Settings) async throws {
        self.init(store: try await database.store(settings), settings: try settings.alerts())
    }
}

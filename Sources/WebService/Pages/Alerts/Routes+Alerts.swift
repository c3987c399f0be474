import Access
import Alerting
internal import Hummingbird
import TicketStore

extension Routes {
    func addAlerts() {
        live("alerts", needs: .readSummaries) { try await AlertsPage(of: $0).content($0) }
        live("alerts/backtest", needs: .readSummaries) { try await AlertActs.backtest($0) }
        live("alerts/{number}", needs: .readSummaries) { try await AlertPage(of: $0).content($0) }
        action("alerts/silence", needs: .acknowledgeAlerts) { try await AlertActs.silence($0, $1) }
        action("alerts/{number}/acknowledge", needs: .acknowledgeAlerts) { try await AlertActs.note(.acknowledge, .acknowledge, $0, $1) }
        action("alerts/{number}/accept", needs: .acknowledgeAlerts) { try await AlertActs.note(.accept, .accept, $0, $1) }
    }
}

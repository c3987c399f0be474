import AlertService
import Settings
import TicketStore
import Views

extension AlertService {
    init(_ database: DatabaseOptions, _ settings: Settings) async throws {
        self.init(store: try await database.store(settings), settings: try settings.alerts())
    }
}

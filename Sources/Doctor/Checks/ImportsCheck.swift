import Postgres
import Settings
import TicketStore
import Tickets

/// Whether exports still come.
struct ImportsCheck: DatabaseCheck {
    let name = "imports"

    /// A weekend and a day.
    private static let oldestDays: Int64 = 3

    func findings(in premises: Premises, on session: Session) async throws -> [Finding] {
        let imports = try await session.run { try Imports.all(on: $0) }
        guard let newest = imports.filter({ $0.revertedBy == nil }).map(\.exportedAt).max() else {
            return [.advice("Nothing was imported yet.", remedy: "hotline import FILE")]
        }
        let days = (premises.now.seconds - newest.seconds) / 86_400
        guard days >= Self.oldestDays else { return [] }
        return [.problem("The newest export shows \(premises.settings.zone.wallClock(newest)), \(days) days ago.",
                         remedy: "hotline imports calendar tells which days are missing; see whether hotline work runs, and ask the sender")]
    }
}

import Postgres
import TicketStore

/// Vacuum, indexes and the end of the transaction numbers.
struct StorageCheck: DatabaseCheck {
    let name = "storage"

    func findings(in premises: Premises, on session: Session) async throws -> [Finding] {
        try await session.run { try DatabaseHealth.read(on: $0) }.advice.map { advice in
            let message = "\(advice.subject): \(advice.finding)."
            return switch advice.kind {
            case .wraparound, .autovacuumOff, .indexMissing, .indexInvalid: .problem(message, remedy: "in psql: \(advice.remedy)")
            default: .advice(message, remedy: advice.remedy)
            }
        }
    }
}

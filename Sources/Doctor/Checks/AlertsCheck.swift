import AlertService
import Postgres
import Settings
import TicketStore

/// Alerts that nobody has answered, and messages that do not arrive.
struct AlertsCheck: DatabaseCheck {
    let name = "alerts"

    /// Less is a moment's trouble.
    private static let worryingAttempts = 3

    func findings(in premises: Premises, on session: Session) async throws -> [Finding] {
        let (alerts, waiting, lost) = try await session.run { connection in
            (try AlertArchive.open(on: connection), try MessageOutbox.all(.waiting, on: connection),
             try MessageOutbox.all(.givenUp, on: connection))
        }
        var findings: [Finding] = []
        let unanswered = alerts.filter { $0.isFiring && $0.acknowledged == nil }
        if !unanswered.isEmpty {
            findings.append(.problem("\(unanswered.count) alerts fire, and nobody has acknowledged them.",
                                     remedy: "hotline alerts list, then hotline alerts acknowledge N"))
        }
        let stuck = waiting.filter { $0.attempts >= Self.worryingAttempts }
        if let first = (stuck + lost).first {
            findings.append(.problem("\(stuck.count + lost.count) messages were not delivered, such as one to \(first.channel)"
                                         + (first.remark.map { ": \($0)" } ?? "") + ".",
                                     remedy: "hotline alerts outbox; mend the channel in \(premises.settings.channels ?? "the file of channels")"))
        }
        return findings
    }
}

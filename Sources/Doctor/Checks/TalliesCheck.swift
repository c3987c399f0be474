import Postgres
import Settings
import TicketStore
import Tickets

/// Whether the tallies are in use, and were recounted lately.
struct TalliesCheck: DatabaseCheck {
    let name = "tallies"

    private static let oldestDays: Int64 = 8
    private static let repair = "hotline database verify --repair"

    func findings(in premises: Premises, on session: Session) async throws -> [Finding] {
        let (stored, last, run) = try await session.run { connection in
            (try TallyAudit.rules(on: connection), try TallyAudit.last(on: connection), try Imports.latestRun(on: connection))
        }
        guard run > 0 else { return [] }
        guard stored.isComplete else {
            return [.problem("The tallies do not hold all tickets yet, and summaries count the tickets.", remedy: Self.repair)]
        }
        var rules = CountingRules()
        (rules.excluded, rules.closable) = (premises.settings.excluded, premises.settings.closable)
        guard stored.rules == TallyRules(counting: rules, zone: premises.settings.zone) else {
            return [.problem("The tallies are kept by other settings (time_zone, excluded, closable) than those that hold now, and summaries count the tickets.",
                             remedy: Self.repair)]
        }
        guard let last else { return [.problem("The tallies were never recounted.", remedy: "hotline database verify")] }
        if last.differences > 0 {
            return [.problem("\(last.differences) keys of the tallies differed from the tickets when they were recounted.",
                             remedy: Self.repair)]
        }
        let days = (premises.now.seconds - last.verifiedAt.seconds) / 86_400
        return days < Self.oldestDays ? [] : [.problem("The tallies were recounted \(days) days ago.", remedy: "hotline database verify")]
    }
}

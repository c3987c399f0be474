import Postgres
import TicketStore

/// All checks of an installation, in the order in which one rests on another.
package enum Examination {
    /// What one check found.
    package struct Result: Sendable, Hashable {
        package var check: String
        package var findings: [Finding]
        /// False where there was no database to ask.
        package var wasMade: Bool
    }

    private static let fileChecks: [any Check] = [SettingsCheck(), ProgramsCheck(), ProfileCheck(), ChannelsCheck(), InboxCheck(),
                                                  DiskCheck()]
    private static let databaseChecks: [any DatabaseCheck] = [RightsCheck(), ClockCheck(), CalendarCheck(), TalliesCheck(), ImportsCheck(),
                                                              AlertsCheck(), StorageCheck()]

    /// - Parameter error: why the settings cannot be read; nothing else is then looked at, since it would be somebody else's.
    package static func settings(_ error: any Error, _ describe: (any Error) -> (message: String, remedy: String)) -> [Result] {
        let told = describe(error)
        return [Result(check: SettingsCheck().name, findings: [.problem(told.message, remedy: told.remedy)], wasMade: true)]
    }

    package static func examine(_ premises: Premises) async -> [Result] {
        var premises = premises
        var results: [Result] = []
        for check in fileChecks { results.append(await result(of: check, in: premises)) }
        let (findings, session) = await ReachCheck().look(at: premises)
        results.append(Result(check: ReachCheck.name, findings: findings, wasMade: true))
        premises.session = session
        for check in databaseChecks { results.append(await result(of: check, in: premises)) }
        return results
    }

    private static func result(of check: some Check, in premises: Premises) async -> Result {
        let wasMade = !(check is any DatabaseCheck) || premises.session != nil
        do {
            return Result(check: check.name, findings: try await check.findings(in: premises), wasMade: wasMade)
        } catch {
            return Result(check: check.name, findings: [premises.problem(error)], wasMade: true)
        }
    }
}

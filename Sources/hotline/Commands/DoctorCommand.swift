import ArgumentParser
import Doctor
import Foundation
import Postgres
import PrivateCluster
import Settings
import TicketStore
import Tickets
import Views

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Looks for what is wrong with the installation, and says what to do; exit code 2 where something is.",
        discussion: """
            Settings, programs, profile, channels, inbox, disk, database, rights, clock, calendar, tallies, imports, alerts and storage. \
            It changes nothing.
            """)
    @Option(help: "text or json") var format = OutputFormat.text
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let results = await results()
        try Console.data(DoctorView.text(results, format: format))
        if results.contains(where: { $0.findings.contains { $0.weight == .problem } }) { throw ExitCode(ExitStatus.answerIsNo) }
    }

    private func results() async -> [Examination.Result] {
        let environment = ProcessInfo.processInfo.environment
        let settings: Settings
        do { settings = try await Settings.current() } catch { return Examination.settings(error, describe) }
        let database = database
        return await Examination.examine(Premises(
            settings: settings, settingsFile: Settings.currentFile(environment), environment: environment,
            location: database.location(settings),
            home: settings.home ?? PrivateCluster.defaultHome(environment: environment), now: Instant.now,
            loadProfile: { _ = try ProfileChoice.load(settings.profile) },
            connect: {
                try await Session.connect(try await database.parameters(settings).choosing(TicketStore.Purpose.writing.sessionAttributes))
            },
            describe: { describe($0) }))
    }
}

/// An error of a type that nobody knows may hold anything, so only its type is shown.
@Sendable private func describe(_ error: any Error) -> (message: String, remedy: String) {
    let failure = Failure(error)
    return (failure.message.isEmpty ? "An unexpected error: \(type(of: error))." : failure.message, failure.hint ?? "try again")
}

import ArgumentParser
import Reporting
import ServiceSignals
import Settings
import TicketStore
import Tickets
import Views

extension DatabaseCommand {
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recounts every tally from the tickets; exit code 2 where something differs.",
            discussion: """
                Names each key of the tallies that differs from a recount, and each identity that does not hold. Figures that a summary \
                takes from the tallies are those of the tickets as long as this is silent. With --repair the tallies are built anew \
                afterwards, under the settings that hold now.
                """)
        @Flag(help: "Build the tallies anew from all tickets, then check them again.") var repair = false
        @Option(name: .customLong("metrics-file"), help: "File for the result in Prometheus' text format, for alerting on it.")
        var metricsFile: String?
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let store = try await database.store(settings)
            let rules = TallyRules(counting: settings.rules, zone: settings.zone)
            if repair {
                try await store.run { connection in
                    try TallyRebuild.run(rules, on: connection) { Console.progress("\($0) tickets counted") }
                }
                Console.endProgress()
            }
            let finding = try await store.run { connection in
                let finding = try TallyAudit.run(on: connection)
                try TallyAudit.note(finding, on: connection)
                return finding
            }
            let verification = Verification(finding, asked: rules)
            if let metricsFile { try OutputFile.write(verification.metrics(at: .now).text, to: metricsFile) }
            try Console.data(VerificationView.text(verification, format: format))
            if !verification.isSilent { throw ExitCode(ExitStatus.answerIsNo) }
        }
    }
}

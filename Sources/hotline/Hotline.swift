import ArgumentParser
import Foundation

@main
struct Hotline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline",
        abstract: "Turns the daily ticket exports of a 12345 hotline into figures that an office can sign.",
        discussion: """
            Data goes to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 the answer is no, 3 done with rejects, \
            4 refused by a threshold, 5 database not reachable, 64 usage, 130 interrupted.
            """,
        subcommands: [DemoCommand.self, SampleCommand.self, ImportCommand.self, ImportsCommand.self, WorkCommand.self,
                      SummaryCommand.self, ExplainCommand.self, LintCommand.self, PublishCommand.self, EditionsCommand.self,
                      AlertsCommand.self, ServeCommand.self, CalendarCommand.self, AccountsCommand.self, DatabaseCommand.self, DoctorCommand.self])

    static func main() async {
        let code = await Interruption.watch {
            do {
                var command = try parseAsRoot()
                if var running = command as? any AsyncParsableCommand {
                    try await running.run()
                } else {
                    try command.run()
                }
                return ExitStatus.done
            } catch {
                return Failure.report(error)
            }
        }
        Foundation.exit(code)
    }
}

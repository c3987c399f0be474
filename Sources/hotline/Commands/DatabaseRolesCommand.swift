import ArgumentParser
import Postgres
import Settings
import TicketStore
import Views

extension DatabaseCommand {
    struct Roles: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes the server's roles, each with what one kind of work needs.",
            discussion: """
                hotline_owner owns the tables and migrates; hotline_ingest imports, judges and publishes; hotline_report reads figures and \
                no personal data; hotline_web shows each reader their part; hotline_accounts knows passwords and no ticket; hotline_auditor \
                reads the log. Prints what was done, and nothing where all is well; passwords are yours to set. To be run as a superuser, \
                again after each migration. A private cluster makes them by itself.
                """)
        @Flag(help: "Only say what would be done.") var dryRun = false
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let isDryRun = dryRun
            let store = try await database.store(try await Settings.current())
            let deeds = try await store.run { try DatabaseRoles.make(isDryRun: isDryRun, on: $0) }
            try Console.data(DatabaseView.roles(deeds, isDryRun: isDryRun, format: format))
        }
    }
}

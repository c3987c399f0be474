import ArgumentParser
import Settings
import TicketStore
import Views

extension DatabaseCommand {
    struct Distribute: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Spreads the tickets over the workers of a Citus cluster.",
            discussion: """
                Tickets, history and events by ticket number, tallies and small tables on every worker; deploy/citus.sql does the same in psql.
                """)
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let store = try await database.store(try await Settings.current())
            try Console.data(DatabaseView.distributed(try await store.run { try Distribution.apply(on: $0) }, format: format))
        }
    }
}

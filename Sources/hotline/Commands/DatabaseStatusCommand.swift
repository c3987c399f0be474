import ArgumentParser
import Postgres
import PrivateCluster
import Settings
import TicketStore
import Views

extension DatabaseCommand {
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Server, schema and contents, and what of it should be seen to.",
            discussion: """
                Sizes, dead rows, bloat (an estimate), the last vacuum and analyze of each table, unused and missing indexes, and how far \
                the server is from the end of its transaction numbers; each finding with the statement that mends it.
                """)
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let settings = try await Settings.current()
            let location = database.location(settings)
            if case .privateCluster(let home) = location {
                let status = PrivateCluster(home: home).status()
                guard case .running = status else {
                    try Console.data(DatabaseView.notRunning(home: home, status: status, format: format))
                    return
                }
            }
            let parameters = try await database.parameters(settings).choosing(TicketStore.Purpose.reading.sessionAttributes)
            let session = try await Session.connect(parameters)
            let state = try await session.run { connection in
                let schema = try Migrator.status(connection)
                var state = DatabaseView.State(location: location, host: connection.host, schema: schema)
                if !schema.applied.isEmpty { state.latestRun = try Imports.latestRun(on: connection) }
                guard schema.pending.isEmpty else { return state }
                state.health = try DatabaseHealth.read(on: connection)
                state.archives = try Archives.all(on: connection)
                state.verification = try TallyAudit.last(on: connection)
                return state
            }
            try Console.data(DatabaseView.status(state, zone: settings.zone, format: format))
        }
    }
}

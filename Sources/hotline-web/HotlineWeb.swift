import ArgumentParser
import Foundation
import Logging
import Postgres
import Settings
import TicketStore
import Tickets
import WebService

@main
struct HotlineWeb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline-web", abstract: "Serves the dashboard and the API; started by hotline serve.",
        discussion: "The database is that of HOTLINE_DATABASE_URL or of libpq's PG* variables.")

    @Option(help: "Where to listen.") var host = "127.0.0.1"
    @Option(help: "The port to listen on; 0 for any that is free.") var port = 8345

    /// As many as can ask the store at once; more would only wait inside PostgreSQL.
    private static let sessionCount = 8

    func run() async throws {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        let settings = try await Settings.current()
        let tallies = TallyRules(counting: settings.rules, zone: settings.zone)
        let store = try await TicketStore.open(ConnectionParameters(conninfo: settings.databaseURL ?? ""), tallies: tallies,
                                               sessions: Self.sessionCount)
        let service = try WebService(store: store, settings: settings, authenticator: ClosedDoor(), clock: { Instant.now })
        let server = WebServer(service: service, host: host, port: port, logger: Logger(label: "hotline-web"))
        let shown = host.contains(":") ? "[\(host)]" : host
        try await server.run { port in
            FileHandle.standardError.write(Data("Serving http://\(shown):\(port)/\n".utf8))
        }
    }
}

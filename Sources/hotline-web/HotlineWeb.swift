import Access
import ArgumentParser
import Foundation
import Logging
import Notifications
import Postgres
import ServiceSignals
import Settings
import TicketStore
import Tickets
import Views
import WebService

@main
struct HotlineWeb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline-web", abstract: "Serves the dashboard and the API; started by hotline serve.",
        discussion: "The database is that of HOTLINE_DATABASE_URL or of libpq's PG* variables.")

    @Option(help: "Where to listen.") var host = "127.0.0.1"
    @Option(help: "The port to listen on; 0 for any that is free.") var port = 8345

    @Flag(name: .customLong("behind-tls"), help: "Browsers reach it through a server that speaks TLS: cookies are never sent in the clear.")
    var isBehindTLS = false

    /// As many as can ask the store at once; more would only wait inside PostgreSQL.
    private static let sessionCount = 8

    func run() async throws {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        let settings = try await Settings.current()
        let logger = Logger(label: "hotline-web")
        let stores = try await Stores(ConnectionParameters(conninfo: settings.databaseURL ?? ""), sessions: Self.sessionCount)
        let channels = try settings.messageChannels { message in logger.notice("alert", metadata: ["text": "\(message.text)"]) }
        let service = try WebService(store: stores.web, writer: stores.ingest, accounts: stores.accounts, settings: settings,
                                     channels: channels,
                                     isBehindTLS: isBehindTLS, authenticator: Keeper(accounts: stores.accounts, clock: { Instant.now }),
                                     clock: { Instant.now })
        let server = WebServer(service: service, host: host, port: port, logger: logger)
        let notifier = ServiceNotifier(environment: ProcessInfo.processInfo.environment)
        let place = host.contains(":") ? "[\(host)]" : host
        let link = try await FirstAdministrator.link(in: stores.accounts, at: .now)
        try await withThrowingTaskGroup { group in
            group.addTask { await notifier.keepAlive() }
            try await server.run { port in
                notifier.send("READY=1")
                Self.say("Serving http://\(place):\(port)/")
                if let link { Self.say("The first administrator sets a password within 48 hours at http://\(place):\(port)/password/\(link.text)") }
            }
            notifier.send("STOPPING=1")
            group.cancelAll()
        }
    }

    private static func say(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}

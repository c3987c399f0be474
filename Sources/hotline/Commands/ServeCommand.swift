import ArgumentParser
import Settings

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the dashboard and the API, until it is stopped.",
        discussion: "Starts the program hotline-web, which stands beside this one, with the database of these settings.")

    @Option(help: "The port to listen on.") var port = 8345
    @Option(help: "Where to listen. Other machines can connect only if this is an address of this one; then TLS belongs in front.")
    var host = "127.0.0.1"
    @Flag(name: .customLong("behind-tls"), help: "Browsers reach it through a server that speaks TLS: cookies are never sent in the clear.")
    var isBehindTLS = false
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let settings = try await Settings.current()
        // Opened once here, so that what is wrong with the database is said by this command and not by a log.
        _ = try await database.store(settings)
        let conninfo = try await database.conninfo(settings)
        try WebProgram(host: host, port: port, isBehindTLS: isBehindTLS).replaceThisProcess(database: conninfo)
    }
}

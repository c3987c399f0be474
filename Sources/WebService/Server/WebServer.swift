internal import Hummingbird
package import Logging

/// Serves a `WebService` on a socket until it is told to stop (SIGTERM or Ctrl-C); requests that are being answered are finished.
package struct WebServer: Sendable {
    let service: WebService
    let host: String
    let port: Int
    let logger: Logger

    package init(service: WebService, host: String, port: Int, logger: Logger) {
        self.service = service
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// Who says nothing for this long is hung up on, so that idle connections do not add up.
    private static let idleSeconds: Int64 = 60

    /// - Parameter onRunning: called with the port once connections are accepted.
    package func run(onRunning: @escaping @Sendable (Int) -> Void) async throws {
        let application = Application(
            router: service.router(),
            server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in onRunning(channel.localAddress?.port ?? port) },
            logger: logger)
        try await application.runService()
    }
}

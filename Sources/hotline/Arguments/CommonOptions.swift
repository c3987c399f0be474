import ArgumentParser
import Foundation
import Postgres
import PrivateCluster
import Settings
import TicketStore
import Views

extension OutputFormat: ExpressibleByArgument {}

/// `--database`, on every command that needs one.
struct DatabaseOptions: ParsableArguments {
    @Option(help: ArgumentHelp(
        "PostgreSQL to use: a URI or key=value pairs. Default: HOTLINE_DATABASE_URL, then PG* variables, then a private cluster.",
        discussion: "Of several hosts (host=one,two) what only reads takes a standby, and what changes something the primary."))
    var database: String?

    func location(_ settings: Settings) -> DatabaseLocation {
        let environment = ProcessInfo.processInfo.environment
        return DatabaseLocation(flag: database, settings: settings, environment: environment,
                                defaultHome: PrivateCluster.defaultHome(environment: environment))
    }

    func parameters(_ settings: Settings) async throws -> ConnectionParameters {
        switch location(settings) {
        case .configured(let conninfo): return ConnectionParameters(conninfo: conninfo)
        case .environment: return ConnectionParameters()
        case .privateCluster(let home):
            let cluster = PrivateCluster(home: home)
            let before = cluster.status()
            try await cluster.start()
            if case .running = before {} else { Console.note("Private PostgreSQL started: \(cluster.description).") }
            return ConnectionParameters(conninfo: cluster.conninfo)
        }
    }

    /// For another program to connect with; nil where libpq finds the server by its own variables.
    func conninfo(_ settings: Settings) async throws -> String? {
        if case .environment = location(settings) { return nil }
        return try await parameters(settings).conninfo
    }

    /// An open store whose schema is current.
    /// - Parameter purpose: which server is taken where several are named.
    func store(_ settings: Settings, for purpose: TicketStore.Purpose = .writing) async throws -> TicketStore {
        let parameters = try await parameters(settings)
        let tallies = TallyRules(counting: settings.rules, zone: settings.zone)
        guard case .privateCluster = location(settings) else {
            return try await TicketStore.open(parameters, for: purpose, tallies: tallies)
        }
        // A cluster of ours that recovers from a crash is there in a moment.
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            do {
                return try await TicketStore.open(parameters, for: purpose, tallies: tallies, makesRoles: true)
            } catch let error as PostgresError where error.sqlState == .cannotConnectNow && ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }
}

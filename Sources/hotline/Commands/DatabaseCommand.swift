import ArgumentParser
import Postgres
import PrivateCluster
import Settings
import TicketStore
import Views

struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "The database: where it is, its schema, and the private cluster.",
        subcommands: [Status.self, Migrate.self, Verify.self, Archive.self, RestoreArchive.self, Distribute.self, Roles.self,
                      Start.self, Stop.self, Path.self],
        defaultSubcommand: Status.self)

    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Applies the migrations that are missing.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let session = try await Session.connect(try await database.parameters(try await Settings.current()))
            let applied = try await session.run { try Migrator.migrate($0) }
            try Console.data(DatabaseView.migrated(applied, format: format))
        }
    }

    struct Start: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Starts the private cluster and prints how to connect to it.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let cluster = try database.privateCluster(try await Settings.current())
            _ = try await cluster.start()
            try Console.data(DatabaseView.one("conninfo", cluster.conninfo, format: format))
        }
    }

    struct Stop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Stops the private cluster.")
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            try await database.privateCluster(try await Settings.current()).stop()
        }
    }

    struct Path: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints the folder of the private cluster.")
        @Option(help: "text or json") var format = OutputFormat.text
        @OptionGroup var database: DatabaseOptions

        func run() async throws {
            let path = try database.privateCluster(try await Settings.current()).path
            try Console.data(DatabaseView.one("path", path, format: format))
        }
    }
}

extension DatabaseOptions {
    /// - Throws: where a server is configured, which is not ours to start or stop.
    fileprivate func privateCluster(_ settings: Settings) throws -> PrivateCluster {
        guard case .privateCluster(let home) = location(settings) else {
            throw Failure("A PostgreSQL server is configured, so there is no private cluster.",
                          hint: "Leave out --database, HOTLINE_DATABASE_URL and the PG* variables to use one.", code: ExitStatus.usage)
        }
        return PrivateCluster(home: home)
    }
}

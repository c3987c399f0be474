package import Postgres
package import Settings
package import Tickets

/// The installation that is examined: what it is set to, and how to reach its database.
package struct Premises: Sendable {
    package var settings: Settings
    /// The file that the settings came from.
    package var settingsFile: String?
    package var environment: [String: String]
    package var location: DatabaseLocation
    /// The folder of the private cluster and of everything else that is kept.
    package var home: String
    package var now: Instant
    /// Reads the profile that the settings name.
    package var loadProfile: @Sendable () throws -> Void
    /// Connects without migrating.
    package var connect: @Sendable () async throws -> Session
    /// What a user is told of an error.
    package var describe: @Sendable (any Error) -> (message: String, remedy: String)
    /// Open once the schema is known to be current.
    var session: Session?

    package init(settings: Settings, settingsFile: String?, environment: [String: String], location: DatabaseLocation, home: String,
                 now: Instant,
                 loadProfile: @escaping @Sendable () throws -> Void, connect: @escaping @Sendable () async throws -> Session,
                 describe: @escaping @Sendable (any Error) -> (message: String, remedy: String)) {
        self.settings = settings
        self.settingsFile = settingsFile
        self.environment = environment
        self.location = location
        self.home = home
        self.now = now
        self.loadProfile = loadProfile
        self.connect = connect
        self.describe = describe
    }

    func problem(_ error: any Error) -> Finding {
        let told = describe(error)
        return .problem(told.message, remedy: told.remedy)
    }
}

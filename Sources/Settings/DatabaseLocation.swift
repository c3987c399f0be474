/// Which PostgreSQL is used: a configured one where there is any, else a private cluster.
package enum DatabaseLocation: Sendable, Hashable {
    /// A URI or key=value string from `--database`, HOTLINE_DATABASE_URL or the settings file.
    case configured(String)
    /// libpq's own PG* variables and service files.
    case environment
    /// The folder of the private cluster.
    case privateCluster(home: String)

    /// libpq variables that name a server; others such as PGAPPNAME or PGTZ do not choose one.
    private static let serverVariables = ["PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE", "PGSERVICEFILE"]

    /// - Parameter flag: what `--database` says, if anything.
    package init(flag: String?, settings: Settings, environment: [String: String], defaultHome: String) {
        if let stated = flag ?? settings.databaseURL {
            self = .configured(stated)
        } else if DatabaseLocation.serverVariables.contains(where: { environment[$0]?.isEmpty == false }) {
            self = .environment
        } else {
            self = .privateCluster(home: settings.home ?? defaultHome)
        }
    }
}

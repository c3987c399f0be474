package import Postgres
package import Tickets

/// How the server is kept, and how busy it is.
package struct ServerState: Sendable, Hashable {
    package var databaseBytes: Int
    package var pagesInMemory: Int
    package var pagesFromDisk: Int
    /// Transactions since the oldest row of the database was frozen; at two thousand million PostgreSQL stops.
    package var age: Int
    package var freezeMaxAge: Int
    package var hasAutovacuum: Bool
    package var isStandby: Bool
    /// How far a standby is behind.
    package var lagSeconds: Int
    package var sessions: Int
    package var maxSessions: Int
    package var clock: Instant
    /// Its counters are more than a month old.
    package var hasLongStatistics: Bool

    /// Nil before anything was read.
    package var cacheHitShare: Double? {
        let pages = pagesInMemory + pagesFromDisk
        return pages == 0 ? nil : Double(pagesInMemory) / Double(pages)
    }

    package static func read(on connection: borrowing Connection) throws(PostgresError) -> ServerState {
        try ServerStates.now(on: connection)
    }
}

/// sql/queries/server_state.sql
enum ServerStates {
    static func now(on connection: borrowing Connection) throws(PostgresError) -> ServerState {
        let found = try connection.firstRow(SQL(text: EmbeddedSQL.serverState)) { row throws(PostgresError) in
            ServerState(databaseBytes: try row.decode(0), pagesInMemory: try row.decode(1), pagesFromDisk: try row.decode(2),
                        age: try row.decode(3), freezeMaxAge: try row.decode(4), hasAutovacuum: try row.decode(5),
                        isStandby: try row.decode(6), lagSeconds: try row.decode(7, as: Int?.self) ?? 0, sessions: try row.decode(8),
                        maxSessions: try row.decode(9), clock: try row.decode(10), hasLongStatistics: try row.decode(11))
        }
        guard let found else { throw .decoding("the server does not list the database") }
        return found
    }
}

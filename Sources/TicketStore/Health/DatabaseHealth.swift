package import Postgres

/// How the database is kept, as its own statistics have it.
package struct DatabaseHealth: Sendable {
    package var server: ServerState
    /// The largest first.
    package var tables: [TableState]
    package var indexes: [IndexState]
    package var missingIndexes: [MissingIndex]

    package init(server: ServerState, tables: [TableState] = [], indexes: [IndexState] = [], missingIndexes: [MissingIndex] = []) {
        self.server = server
        self.tables = tables
        self.indexes = indexes
        self.missingIndexes = missingIndexes
    }

    /// Of a schema that is current.
    package static func read(on connection: borrowing Connection) throws(PostgresError) -> DatabaseHealth {
        DatabaseHealth(server: try ServerState.read(on: connection), tables: try TableStates.all(on: connection),
                       indexes: try IndexStates.all(on: connection), missingIndexes: try IndexMissing.all(on: connection))
    }
}

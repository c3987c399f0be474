package import Postgres

/// An open database with the current schema. Work is handed over as a closure that runs on the session's own thread.
package struct TicketStore: Sendable {
    private let session: Session

    /// Connects and applies the migrations that are missing.
    /// - Parameter tallies: the rules by which a store without any import keeps its tallies; by default those that it has.
    /// - Throws: `StoreError`; `PostgresError` for a server that cannot be reached.
    package static func open(_ parameters: ConnectionParameters, tallies: TallyRules? = nil) async throws -> TicketStore {
        let session = try await Session.connect(parameters)
        try await session.run { connection in
            if try !Migrator.status(connection).pending.isEmpty { try Migrator.migrate(connection) }
            if let tallies { try TallyRebuild.adopt(tallies, on: connection) }
        }
        return TicketStore(session: session)
    }

    package func run<Value: Sendable>(_ body: @Sendable (borrowing Connection) throws -> Value) async throws -> Value {
        try await session.run(body)
    }

    /// All reads of `body` see the same moment.
    package func snapshot<Value: Sendable>(_ body: @Sendable (borrowing Connection) throws -> Value) async throws -> Value {
        try await session.run { connection in
            try connection.transaction(isolation: .repeatableRead, readOnly: true, body)
        }
    }
}

package import Postgres

/// An open database with the current schema. Work is handed over as a closure that runs on the session's own thread.
package struct TicketStore: Sendable {
    private let session: Session

    /// Connects and applies the migrations that are missing.
    /// - Throws: `StoreError`; `PostgresError` for a server that cannot be reached.
    package static func open(_ parameters: ConnectionParameters) async throws -> TicketStore {
        let session = try await Session.connect(parameters)
        try await session.run { connection in
            if try !Migrator.status(connection).pending.isEmpty { try Migrator.migrate(connection) }
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

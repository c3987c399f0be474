package import Postgres

/// An open database with the current schema. Work is handed over as a closure that runs on the thread of a session of its own.
package struct TicketStore: Sendable {
    private let sessions: SessionPool

    /// Connects and applies the migrations that are missing.
    /// - Parameters:
    ///   - tallies: the rules by which a store without any import keeps its tallies; by default those that it has.
    ///   - sessions: how many pieces of work may be done at the same time; the others wait their turn.
    /// - Throws: `StoreError`; `PostgresError` for a server that cannot be reached.
    package static func open(_ parameters: ConnectionParameters, tallies: TallyRules? = nil, sessions: Int = 1)
        async throws -> TicketStore {
        let pool = SessionPool(parameters, maximum: sessions)
        try await pool.run { connection in
            if try !Migrator.status(connection).pending.isEmpty { try Migrator.migrate(connection) }
            if let tallies { try TallyRebuild.adopt(tallies, on: connection) }
        }
        return TicketStore(sessions: pool)
    }

    package func run<Value: Sendable>(_ body: @Sendable (borrowing Connection) throws -> Value) async throws -> Value {
        try await sessions.run(body)
    }

    /// All reads of `body` see the same moment.
    package func snapshot<Value: Sendable>(_ body: @Sendable (borrowing Connection) throws -> Value) async throws -> Value {
        try await sessions.run { connection in
            try connection.transaction(isolation: .repeatableRead, readOnly: true, body)
        }
    }
}

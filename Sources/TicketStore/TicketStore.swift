package import Postgres

/// An open database with the current schema. Work is handed over as a closure that runs on the session's own thread.
package struct TicketStore: Sendable {
    private let session: Session

    /// What a store is opened for.
    package enum Purpose: Sendable {
        /// Any server does, a standby before others.
        case reading
        /// Of several servers the one that takes changes.
        case writing

        /// In libpq's words, for connection strings that name several servers and do not choose by themselves.
        package var sessionAttributes: String {
            switch self {
            case .reading: "prefer-standby"
            case .writing: "read-write"
            }
        }
    }

    /// Connects and applies the migrations that are missing, where the server takes changes.
    /// - Parameter tallies: the rules by which a store without any import keeps its tallies; by default those that it has.
    /// - Throws: `StoreError`; `PostgresError` for a server that cannot be reached.
    package static func open(_ parameters: ConnectionParameters, for purpose: Purpose = .writing,
                             tallies: TallyRules? = nil) async throws -> TicketStore {
        let session = try await Session.connect(parameters.choosing(purpose.sessionAttributes))
        try await session.run { connection in
            let pending = try Migrator.status(connection).pending
            if connection.isReadOnly {
                guard purpose == .reading else { throw StoreError.serverIsReadOnly }
                guard pending.isEmpty else { throw StoreError.notMigrated }
                return
            }
            if !pending.isEmpty { try Migrator.migrate(connection) }
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

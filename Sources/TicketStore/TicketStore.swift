package import Access
package import Postgres

/// An open database with the current schema. Work is handed over as a closure that runs on the thread of a session of its own.
package struct TicketStore: Sendable {
    private let sessions: SessionPool
    /// Whose part of the tickets is read; nil where the connection's own rights decide alone.
    private var reader: ReadingKey?

    private init(sessions: SessionPool) {
        self.sessions = sessions
    }

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
    /// - Parameters:
    ///   - tallies: the rules by which a store without any import keeps its tallies; by default those that it has.
    ///   - sessions: how many pieces of work may be done at the same time; the others wait their turn.
    ///   - makesRoles: makes the server's roles where they are missing, in a cluster that is ours.
    /// - Throws: `StoreError`; `PostgresError` for a server that cannot be reached.
    package static func open(_ parameters: ConnectionParameters, for purpose: Purpose = .writing, tallies: TallyRules? = nil,
                             sessions: Int = 1, makesRoles: Bool = false) async throws -> TicketStore {
        let pool = SessionPool(parameters.choosing(purpose.sessionAttributes), maximum: sessions)
        try await pool.run { connection in
            let pending = try Migrator.status(connection).pending
            if connection.isReadOnly {
                guard purpose == .reading else { throw StoreError.serverIsReadOnly }
                guard pending.isEmpty else { throw StoreError.notMigrated }
                return
            }
            if !pending.isEmpty { try Migrator.migrate(connection) }
            if makesRoles, try !DatabaseRoles.areThere(on: connection) { _ = try DatabaseRoles.make(on: connection) }
            if let tallies { try TallyRebuild.adopt(tallies, on: connection) }
        }
        return TicketStore(sessions: pool)
    }

    /// The same store as the holder of a session or token may see it: with their part of the tickets, whatever is asked, and with figures
    /// that are counted from these. The server sees to it, so the store must have been opened as `DatabaseRole.web`.
    package func reading(as reader: ReadingKey) -> TicketStore {
        var store = self
        store.reader = reader
        return store
    }

    package func run<Value: Sendable>(_ body: @Sendable (borrowing Connection) throws -> Value) async throws -> Value {
        guard let reader else { return try await sessions.run(body) }
        return try await sessions.run { connection in
            try connection.transaction { connection in
                try TicketStore.enter(reader, on: connection)
                return try body(connection)
            }
        }
    }

    /// All reads of `body` see the same moment.
    package func snapshot<Value: Sendable>(_ body: @Sendable (borrowing Connection) throws -> Value) async throws -> Value {
        let reader = reader
        return try await sessions.run { connection in
            try connection.transaction(isolation: .repeatableRead, readOnly: true) { connection in
                if let reader { try TicketStore.enter(reader, on: connection) }
                return try body(connection)
            }
        }
    }

    /// - Throws: `StoreError.readerIsNotKept`
    private static func enter(_ reader: ReadingKey, on connection: borrowing Connection) throws {
        guard try ReaderEnter.enter(reader, on: connection) else { throw StoreError.readerIsNotKept }
    }
}

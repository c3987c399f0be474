import CLibpq

/// What a transaction sees of others' work. PostgreSQL's default is read committed.
package enum Isolation: String, Sendable {
    case readCommitted = "read committed"
    /// One snapshot for all statements.
    case repeatableRead = "repeatable read"
    case serializable
}

extension Connection {
    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// Inside another transaction it is a savepoint, and only its own changes are undone. If a statement failed and `body` went on
    /// regardless, the transaction cannot be committed and that is thrown. Isolation and read-only are for the outermost.
    @discardableResult
    package func transaction<T: ~Copyable>(isolation: Isolation? = nil, readOnly: Bool = false,
                                           _ body: (borrowing Connection) throws -> T) throws -> T {
        guard !isInTransaction else {
            guard isolation == nil, !readOnly else {
                throw PostgresError.misuse("isolation and read-only can be chosen for the outermost transaction only")
            }
            return try savepoint(body)
        }
        try script("begin" + (isolation.map { " isolation level \($0.rawValue)" } ?? "") + (readOnly ? " read only" : ""))
        do {
            let value = try body(self)
            try commit("commit")
            return value
        } catch {
            undo("rollback")
            throw error
        }
    }

    private func savepoint<T: ~Copyable>(_ body: (borrowing Connection) throws -> T) throws -> T {
        try script("savepoint hotline")
        do {
            let value = try body(self)
            try commit("release savepoint hotline")
            return value
        } catch {
            // Savepoints of one name nest: both commands mean the innermost.
            undo("rollback to savepoint hotline")
            undo("release savepoint hotline")
            throw error
        }
    }

    private func commit(_ statement: String) throws(PostgresError) {
        // The server answers COMMIT of a failed transaction with success, and rolls back.
        guard PQtransactionStatus(handle) != PQTRANS_INERROR else {
            throw PostgresError(kind: .server, message: "nothing was committed, because a statement of the transaction had failed",
                                sqlState: .transactionAborted)
        }
        try script(statement)
    }

    /// Goes past an interruption, and keeps quiet: the error that led here is the one to tell.
    private func undo(_ statement: String) {
        guard isInTransaction else { return }
        PQclear(PQexec(handle, statement))
    }
}

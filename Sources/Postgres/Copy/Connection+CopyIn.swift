import CLibpq

extension Connection {
    /// Loads rows by `copy t (a, b) from stdin (format binary)` and returns how many the server took.
    ///
    /// If `body` throws, nothing of this COPY is kept and its error is thrown; a surrounding transaction is then to be rolled back.
    /// What the server dislikes about a row is thrown at the end, since it answers only then.
    @discardableResult
    package func copyIn(_ copy: String, _ body: (inout CopyWriter) throws -> Void) throws -> Int {
        try startCopy(copy, expecting: PGRES_COPY_IN)
        var writer = CopyWriter(connection: handle, cancelHandle: cancelHandle)
        do {
            try body(&writer)
            try writer.finish()
        } catch {
            // The words reach the server's log, so they must not be the error's own.
            PQputCopyEnd(handle, "the client gave up")
            let answer = endOfCopy(copy)
            // Where sending failed, the server's reason says more than a broken pipe.
            if let error = error as? PostgresError, error.isConnectionLost { throw answer.error ?? error }
            throw error
        }
        if PQputCopyEnd(handle, nil) != 1 {
            throw endOfCopy(copy).error ?? PostgresError(connection: handle, statement: copy)
        }
        let answer = endOfCopy(copy)
        if let error = answer.error { throw error }
        return answer.rows
    }

    func startCopy(_ copy: String, expecting status: ExecStatusType) throws(PostgresError) {
        try cancelHandle.check(copy)
        guard let result = PQexec(handle, copy) else { throw PostgresError(connection: handle, statement: copy) }
        let set = ResultSet(result)
        switch PQresultStatus(set.handle) {
        case status:
            guard PQbinaryTuples(set.handle) == 1 else { throw .misuse("a COPY has to be (format binary)", statement: copy) }
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_EMPTY_QUERY:
            throw .misuse("the statement is not a COPY in this direction", statement: copy)
        default: throw PostgresError(result: set.handle, connection: handle, statement: copy)
        }
    }

    /// Reads all that the server still has to say about the COPY, so that the connection is ready for the next statement.
    func endOfCopy(_ copy: String) -> (rows: Int, error: PostgresError?) {
        var rows = 0
        var error: PostgresError?
        while let result = PQgetResult(handle) {
            let set = ResultSet(result)
            switch PQresultStatus(set.handle) {
            case PGRES_COMMAND_OK: rows = set.affectedRows
            // Only a COPY that was not ended answers so; reading on would never end.
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                return (rows, error ?? .misuse("the COPY could not be ended", statement: copy))
            default: error = error ?? PostgresError(result: set.handle, connection: handle, statement: copy)
            }
        }
        return (rows, error)
    }
}

import CLibpq

extension Connection {
    /// Reads rows by `copy (select …) to stdout (format binary)`, in the server's order and without keeping them.
    ///
    /// COPY takes no parameters. If `row` throws, the statement is cancelled and the error thrown; a surrounding
    /// transaction is then to be rolled back.
    package func copyOut(_ copy: String, _ row: (borrowing CopyRow) throws -> Void) throws {
        try startCopy(copy, expecting: PGRES_COPY_OUT)
        var reader = CopyReader()
        do {
            while let message = try nextCopyMessage(copy) {
                defer { PQfreemem(message.memory) }
                try reader.read(message.bytes, row)
            }
        } catch {
            cancelHandle.cancel()
            while let message = try? nextCopyMessage(copy) { PQfreemem(message.memory) }
            let answer = endOfCopy(copy)
            if let error = error as? PostgresError, error.isConnectionLost { throw answer.error ?? error }
            throw error
        }
        if let error = endOfCopy(copy).error { throw error }
        try reader.finish()
    }

    /// Waits for the next message, which the caller must free. Nil at the end, be it good or bad.
    private func nextCopyMessage(
        _ copy: String
    ) throws(PostgresError) -> (bytes: UnsafeRawBufferPointer, memory: UnsafeMutablePointer<CChar>)? {
        var memory: UnsafeMutablePointer<CChar>?
        let count = PQgetCopyData(handle, &memory, 0)
        if count == -1 { return nil }
        guard count >= 0, let memory else { throw PostgresError(connection: handle, statement: copy) }
        return (UnsafeRawBufferPointer(start: memory, count: Int(count)), memory)
    }
}

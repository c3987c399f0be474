import CLibpq

/// One connection to PostgreSQL, synchronous: every call blocks its thread until the server has answered.
///
/// It belongs to one thread at a time; ``Session`` gives it a thread of its own for use from async code. Results come
/// in binary format and are lent to closures, row by row.
package struct Connection: ~Copyable {
    let handle: OpaquePointer
    private let notices: Unmanaged<NoticeReceiver>?
    /// Usable from other threads.
    package let cancelHandle: CancelHandle

    /// Connects, within `connect_timeout` (10 seconds if not given).
    ///
    /// `onNotice` is called on the thread that uses the connection; without it notices are dropped.
    package init(_ parameters: ConnectionParameters, onNotice: NoticeHandler? = nil) throws(PostgresError) {
        handle = try parameters.connect()
        notices = NoticeReceiver.install(onNotice, on: handle)
        cancelHandle = CancelHandle(connection: handle)
    }

    deinit {
        PQfinish(handle)
        notices?.release()
    }

    /// Major × 10000 + minor: 150018 is 15.18.
    package var serverVersion: Int { Int(PQserverVersion(handle)) }

    /// The server process that serves this connection, as in `pg_stat_activity.pid`.
    package var processID: Int32 { PQbackendPID(handle) }

    /// Looks at the socket without waiting: false if the server has said goodbye or is gone.
    package var isAlive: Bool {
        // The first look may find the server's last words, and only the second the end behind them.
        PQconsumeInput(handle) == 1 && PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK
    }

    /// The server is a standby, or takes no changes by default. It tells by itself, so that nothing is asked.
    package var isReadOnly: Bool {
        ["in_hot_standby", "default_transaction_read_only"].contains { (name: String) in
            PQparameterStatus(handle, name).map { String(cString: $0) } == "on"
        }
    }

    /// The host that was chosen of those that were named; empty where none was.
    package var host: String { PQhost(handle).map { String(cString: $0) } ?? "" }

    package var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }
}

extension Connection {
    /// Runs one statement and returns how many rows it inserted, changed, deleted or selected; 0 for others.
    @discardableResult
    package func execute(_ sql: SQL) throws(PostgresError) -> Int {
        try query(sql).affectedRows
    }

    /// Runs one statement and returns what `read` makes of each row, in the server's order. The whole result is in memory at once.
    package func rows<T>(_ sql: SQL, _ read: (borrowing Row) throws(PostgresError) -> T) throws(PostgresError) -> [T] {
        try query(sql).map(read)
    }

    /// What `read` makes of the first row, nil if there is none. Further rows are ignored.
    package func firstRow<T>(_ sql: SQL, _ read: (borrowing Row) throws(PostgresError) -> T) throws(PostgresError) -> T? {
        let result = try query(sql)
        guard result.count > 0 else { return nil }
        return try read(Row(result.handle, 0))
    }

    // Swift 6.3 takes a closure without a written type to throw any error; for these there is a second form of each.

    @_disfavoredOverload
    package func rows<T>(_ sql: SQL, _ read: (borrowing Row) throws -> T) throws -> [T] {
        try query(sql).map(read)
    }

    @_disfavoredOverload
    package func firstRow<T>(_ sql: SQL, _ read: (borrowing Row) throws -> T) throws -> T? {
        let result = try query(sql)
        guard result.count > 0 else { return nil }
        return try read(Row(result.handle, 0))
    }

    /// The first column of the first row; an error if there is no row.
    package func value<T: PostgresDecodable>(_ sql: SQL, as type: T.Type = T.self) throws(PostgresError) -> T {
        let result = try query(sql)
        guard result.count > 0 else { throw .misuse("a row was expected and there is none", statement: sql.text) }
        return try Row(result.handle, 0).decode(0)
    }

    /// Runs one statement and returns its result.
    package func query(_ sql: SQL) throws(PostgresError) -> ResultSet {
        try cancelHandle.check(sql.text)
        let result = ParameterList(sql.parameters).execute(sql.text, on: handle)
        return try finished(result, sql.text)
    }

    /// Runs several statements, separated by semicolons, as one transaction unless the text has its own. For migrations.
    package func script(_ text: String) throws(PostgresError) {
        try cancelHandle.check(text)
        _ = try finished(PQexec(handle, text), text)
    }

    /// The result, if it is one: an error's or a COPY's is thrown.
    func finished(_ result: OpaquePointer?, _ statement: String) throws(PostgresError) -> ResultSet {
        guard let result else { throw PostgresError(connection: handle, statement: statement) }
        let set = ResultSet(result)
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return set
        case PGRES_EMPTY_QUERY: return set
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            // The next PQexec ends the COPY by itself.
            throw .misuse("a COPY has to go through copyIn or copyOut", statement: statement)
        default: throw PostgresError(result: result, connection: handle, statement: statement)
        }
    }
}

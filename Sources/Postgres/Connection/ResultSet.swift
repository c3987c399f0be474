import CLibpq

/// The whole answer to one statement.
package struct ResultSet: ~Copyable {
    let handle: OpaquePointer
    /// Number of rows.
    package let count: Int

    init(_ handle: OpaquePointer) {
        self.handle = handle
        count = Int(PQntuples(handle))
    }

    deinit {
        PQclear(handle)
    }

    /// Rows inserted, changed, deleted or selected, as the command tag has it; 0 for other commands.
    package var affectedRows: Int {
        PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
    }

    package var columnNames: [String] {
        (0..<PQnfields(handle)).map { PQfname(handle, $0).map { String(cString: $0) } ?? "" }
    }

    package func map<T, Failure: Error>(_ read: (borrowing Row) throws(Failure) -> T) throws(Failure) -> [T] {
        var values: [T] = []
        values.reserveCapacity(count)
        for index in 0..<count {
            values.append(try read(Row(handle, Int32(index))))
        }
        return values
    }
}

/// One row, lent to a closure. Columns count from 0.
package struct Row: ~Copyable {
    private let result: OpaquePointer
    private let index: Int32

    init(_ result: OpaquePointer, _ index: Int32) {
        self.result = result
        self.index = index
    }

    package func decode<T: PostgresDecodable>(_ column: Int, as type: T.Type = T.self) throws(PostgresError) -> T {
        let number = Int32(truncatingIfNeeded: column)
        guard number >= 0, number < PQnfields(result) else {
            throw .misuse("there is no column \(column); the result has \(PQnfields(result))")
        }
        do {
            if PQgetisnull(result, index, number) == 1 { return try T.decodeNull() }
            let bytes = UnsafeRawBufferPointer(start: PQgetvalue(result, index, number),
                                               count: Int(PQgetlength(result, index, number)))
            return try T.decode(bytes, type: PostgresType(rawValue: PQftype(result, number)))
        } catch {
            throw error.at("column \(name(number))")
        }
    }

    /// For rows with many columns; for tight loops look the number up once with ``column(_:)``.
    package func decode<T: PostgresDecodable>(_ name: String, as type: T.Type = T.self) throws(PostgresError) -> T {
        try decode(column(name))
    }

    package func isNull(_ column: Int) -> Bool {
        PQgetisnull(result, index, Int32(truncatingIfNeeded: column)) == 1
    }

    /// The number of the first column of that exact name.
    package func column(_ name: String) throws(PostgresError) -> Int {
        for number in 0..<PQnfields(result) where self.name(number) == name { return Int(number) }
        throw .misuse("there is no column \(name)")
    }

    private func name(_ column: Int32) -> String {
        PQfname(result, column).map { String(cString: $0) } ?? "\(column)"
    }
}

/// One row of a COPY, lent to a closure. Columns count from 0; types are those of the columns, and are not checked beyond their size.
package struct CopyRow: ~Copyable {
    private let tuple: UnsafeRawBufferPointer
    private let fields: UnsafeBufferPointer<Field>

    /// Where a value lies in the tuple; a length below 0 is NULL.
    struct Field {
        var offset: Int
        var length: Int
    }

    init(tuple: UnsafeRawBufferPointer, fields: UnsafeBufferPointer<Field>) {
        self.tuple = tuple
        self.fields = fields
    }

    package var columns: Int { fields.count }

    package func isNull(_ column: Int) -> Bool { fields[column].length < 0 }

    package func int64(_ column: Int) throws(PostgresError) -> Int64 { try fixed(column) }
    package func int32(_ column: Int) throws(PostgresError) -> Int32 { try fixed(column) }
    package func int16(_ column: Int) throws(PostgresError) -> Int16 { try fixed(column) }
    package func bool(_ column: Int) throws(PostgresError) -> Bool { try fixed(column) as UInt8 != 0 }
    package func double(_ column: Int) throws(PostgresError) -> Double { Double(bitPattern: try fixed(column)) }

    /// Microseconds since 2000-01-01 UTC.
    package func timestamp(_ column: Int) throws(PostgresError) -> Int64 { try fixed(column) }

    /// Days since 2000-01-01.
    package func date(_ column: Int) throws(PostgresError) -> Int32 { try fixed(column) }

    package func text(_ column: Int) throws(PostgresError) -> String {
        String(decoding: try bytes(column), as: UTF8.self)
    }

    /// The value as it came, valid during the closure only. NULL is an error.
    package func bytes(_ column: Int) throws(PostgresError) -> UnsafeRawBufferPointer {
        guard column >= 0, column < fields.count else {
            throw .misuse("there is no column \(column); the COPY has \(fields.count)")
        }
        let field = fields[column]
        guard field.length >= 0 else { throw .decoding("column \(column): NULL where a value is needed") }
        return UnsafeRawBufferPointer(rebasing: tuple[field.offset..<field.offset + field.length])
    }

    /// Any value that can be read from a result; optionals take NULL. Integers go by their size.
    package func decode<T: PostgresDecodable>(_ column: Int, as type: T.Type = T.self) throws(PostgresError) -> T {
        if column >= 0, column < fields.count, isNull(column) { return try T.decodeNull() }
        return try T.decode(bytes(column), type: .unspecified)
    }

    private func fixed<Integer: FixedWidthInteger>(_ column: Int) throws(PostgresError) -> Integer {
        let value = try bytes(column)
        guard value.count == MemoryLayout<Integer>.size else {
            throw .decoding("column \(column): \(value.count) bytes where \(MemoryLayout<Integer>.size) are needed")
        }
        return value.bigEndian(Integer.self)
    }
}

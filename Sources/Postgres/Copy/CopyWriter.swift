import CLibpq

/// Rows on their way into the server in COPY's binary format.
///
/// For each row call ``startRow(columns:)`` and then one `write` per column. Only `startRow` sends, and so only it throws.
/// Types are not converted by the server: `write(int16:)` needs a column of type `int2`, and so on.
package struct CopyWriter: ~Copyable {
    @usableFromInline let connection: OpaquePointer
    private let cancelHandle: CancelHandle
    @usableFromInline var bytes: ByteWriter
    @usableFromInline var columnsLeft = 0

    /// Large enough that a system call per flush costs nothing, small enough to stay in the cache.
    @usableFromInline static var flushBytes: Int { 256 * 1024 }

    init(connection: OpaquePointer, cancelHandle: CancelHandle) {
        self.connection = connection
        self.cancelHandle = cancelHandle
        bytes = ByteWriter(capacity: Self.flushBytes + 64 * 1024)
        CopyFormat.writeHeader(&bytes)
    }

    /// Begins a row of that many columns, after sending what has gathered. Throws if the connection is lost or interrupted.
    @inlinable package mutating func startRow(columns: Int) throws(PostgresError) {
        assert(columnsLeft == 0, "the row before lacks \(columnsLeft) columns")
        if bytes.count >= Self.flushBytes { try flush() }
        bytes.append(Int16(truncatingIfNeeded: columns))
        columnsLeft = columns
    }

    @inlinable package mutating func writeNull() {
        countColumn()
        bytes.append(-1 as Int32)
    }

    @inlinable package mutating func write(int64 value: Int64) { writeFixed(value) }
    @inlinable package mutating func write(int32 value: Int32) { writeFixed(value) }
    @inlinable package mutating func write(int16 value: Int16) { writeFixed(value) }
    @inlinable package mutating func write(bool value: Bool) { writeFixed(value ? 1 as UInt8 : 0) }
    @inlinable package mutating func write(double value: Double) { writeFixed(value.bitPattern) }

    /// Microseconds since 2000-01-01 UTC, into a `timestamptz`.
    @inlinable package mutating func write(timestamp microseconds: Int64) { writeFixed(microseconds) }

    /// Days since 2000-01-01, into a `date`.
    @inlinable package mutating func write(date days: Int32) { writeFixed(days) }

    @inlinable package mutating func write(text value: String) {
        countColumn()
        bytes.appendCounted { $0.append(utf8: value) }
    }

    /// `bytea`, or text that is already UTF-8: into a `text` column the server checks it.
    @inlinable package mutating func write(bytes value: UnsafeRawBufferPointer) {
        countColumn()
        bytes.append(Int32(truncatingIfNeeded: value.count))
        bytes.append(bytes: value)
    }

    /// Several columns at once, already in COPY's format: each behind its length in 32 bits, -1 for NULL.
    @inlinable package mutating func write(encoded value: UnsafeRawBufferPointer, columns: Int) {
        assert(columnsLeft >= columns, "more columns than the row announced")
        columnsLeft -= columns
        bytes.append(bytes: value)
    }

    package mutating func write(jsonb value: JSONB) { write(value) }
    package mutating func write(jsonb text: String) { write(JSONB(text)) }
    package mutating func write(textArray value: [String]) { write(value) }

    package mutating func write(int32Array value: ArraySlice<Int32>) {
        countColumn()
        bytes.appendCounted { value.encodeNumbers(.int4, into: &$0) }
    }

    package mutating func write(int64Array value: ArraySlice<Int64>) {
        countColumn()
        bytes.appendCounted { value.encodeNumbers(.int8, into: &$0) }
    }

    /// Any value that can be bound.
    package mutating func write(_ value: some PostgresEncodable) {
        if value.isNull { return writeNull() }
        countColumn()
        bytes.appendCounted { value.encode(into: &$0) }
    }

    @inlinable mutating func writeFixed<Integer: FixedWidthInteger>(_ value: Integer) {
        countColumn()
        bytes.append(Int32(truncatingIfNeeded: MemoryLayout<Integer>.size))
        bytes.append(value)
    }

    @inlinable mutating func countColumn() {
        assert(columnsLeft > 0, "more columns than the row announced")
        columnsLeft -= 1
    }

    @usableFromInline mutating func flush() throws(PostgresError) {
        try cancelHandle.check()
        let whole = bytes.bytes
        let sent = PQputCopyData(connection, whole.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(whole.count))
        guard sent == 1 else { throw PostgresError(connection: connection, statement: nil) }
        bytes.removeAll()
    }

    mutating func finish() throws(PostgresError) {
        guard columnsLeft == 0 else { throw .misuse("the last row lacks \(columnsLeft) columns") }
        CopyFormat.writeTrailer(&bytes)
        try flush()
    }
}

/// The frame around the rows of a binary COPY.
enum CopyFormat {
    /// `PGCOPY\n\377\r\n\0`.
    static let signature: [UInt8] = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]

    /// The signature, no flags, no extension.
    static func writeHeader(_ bytes: inout ByteWriter) {
        signature.withUnsafeBytes { bytes.append(bytes: $0) }
        bytes.append(0 as Int32)
        bytes.append(0 as Int32)
    }

    static func writeTrailer(_ bytes: inout ByteWriter) {
        bytes.append(-1 as Int16)
    }
}

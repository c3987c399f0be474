extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bool }

    package func encode(into bytes: inout ByteWriter) { bytes.append(self ? 1 as UInt8 : 0) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Bool {
        guard type == .bool || type == .unspecified, bytes.count == 1 else { throw mismatch(type) }
        return bytes[0] != 0
    }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int2 }
    package func encode(into bytes: inout ByteWriter) { bytes.append(self) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Int16 {
        try decodeInteger(bytes, type)
    }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int4 }
    package func encode(into bytes: inout ByteWriter) { bytes.append(self) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Int32 {
        try decodeInteger(bytes, type)
    }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
    package func encode(into bytes: inout ByteWriter) { bytes.append(self) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Int64 {
        try decodeInteger(bytes, type)
    }
}

/// Travels as `int8`, and reads any of the three sizes.
extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }
    package func encode(into bytes: inout ByteWriter) { bytes.append(Int64(self)) }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Int {
        try decodeInteger(bytes, type)
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .float8 }
    package func encode(into bytes: inout ByteWriter) { bytes.append(bitPattern) }

    /// Reads `float8` and `float4`. `numeric` must be cast in SQL: it would silently lose digits here.
    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Double {
        switch (type, bytes.count) {
        case (.float8, 8), (.unspecified, 8): Double(bitPattern: bytes.bigEndian(UInt64.self))
        case (.float4, 4): Double(Float(bitPattern: bytes.bigEndian(UInt32.self)))
        case (.numeric, _): throw .decoding("numeric cannot be read as Double; cast it to float8 in SQL")
        default: throw mismatch(type)
        }
    }
}

extension PostgresDecodable where Self: FixedWidthInteger {
    /// Reads the three integer sizes and `oid`; a value that does not fit is an error.
    fileprivate static func decodeInteger(_ bytes: UnsafeRawBufferPointer, _ type: PostgresType) throws(PostgresError) -> Self {
        let value: Int64
        switch (type, bytes.count) {
        case (.int8, 8), (.unspecified, 8): value = bytes.bigEndian(Int64.self)
        case (.int4, 4), (.unspecified, 4): value = Int64(bytes.bigEndian(Int32.self))
        case (.int2, 2), (.unspecified, 2): value = Int64(bytes.bigEndian(Int16.self))
        case (.oid, 4): value = Int64(bytes.bigEndian(UInt32.self))
        case (.numeric, _): throw .decoding("numeric cannot be read as \(Self.self); cast it to int8 in SQL")
        default: throw mismatch(type)
        }
        guard let fitting = Self(exactly: value) else {
            throw .decoding("\(type) holds a value that is too large for \(Self.self)")
        }
        return fitting
    }
}

extension UnsafeRawBufferPointer {
    /// The number at the front. The caller has checked the size.
    func bigEndian<Integer: FixedWidthInteger>(_: Integer.Type, at offset: Int = 0) -> Integer {
        Integer(bigEndian: loadUnaligned(fromByteOffset: offset, as: Integer.self))
    }
}

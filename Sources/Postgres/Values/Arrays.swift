/// A type whose arrays can be bound or read.
///
/// A type of another target conforms by naming the array's type: `static var arrayType: PostgresType { .textArray }`.
package protocol PostgresArrayElement: Sendable {
    static var arrayType: PostgresType { get }
    static func encodeArray(_ array: [Self], into bytes: inout ByteWriter)
    static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    package static var postgresType: PostgresType { Element.arrayType }
    package func encode(into bytes: inout ByteWriter) { Element.encodeArray(self, into: &bytes) }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> [Element] {
        try Element.decodeArray(bytes, type: type)
    }
}

extension PostgresArrayElement where Self: PostgresEncodable {
    /// Number of dimensions, has-nulls flag, element type; per dimension its length and lower bound; the elements.
    package static func encodeArray(_ array: [Self], into bytes: inout ByteWriter) {
        bytes.append(array.isEmpty ? 0 : 1 as Int32)
        bytes.append(array.contains { $0.isNull } ? 1 : 0 as Int32)
        bytes.append(postgresType.rawValue)
        guard !array.isEmpty else { return }
        bytes.append(Int32(array.count))
        bytes.append(1 as Int32)
        for element in array {
            if element.isNull {
                bytes.append(-1 as Int32)
            } else {
                bytes.appendCounted { element.encode(into: &$0) }
            }
        }
    }
}

extension PostgresArrayElement where Self: PostgresDecodable {
    package static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> [Self] {
        try decodeElements(bytes, type: type)
    }

    fileprivate static func decodeElements(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> [Self] {
        let broken = PostgresError.decoding("\(type) cannot be read as an array of \(Self.self)")
        guard bytes.count >= 12 else { throw broken }
        let dimensions = bytes.bigEndian(Int32.self)
        let elementType = PostgresType(rawValue: bytes.bigEndian(UInt32.self, at: 8))
        if dimensions == 0 { return [] }
        guard dimensions == 1, bytes.count >= 20 else { throw broken }
        let count = Int(bytes.bigEndian(Int32.self, at: 12))
        // Each element takes four bytes at least; a larger count is no array at all.
        guard count >= 0, count <= (bytes.count - 20) / 4 else { throw broken }
        var array: [Self] = []
        array.reserveCapacity(count)
        var offset = 20
        for _ in 0..<count {
            guard bytes.count - offset >= 4 else { throw broken }
            let length = Int(bytes.bigEndian(Int32.self, at: offset))
            offset += 4
            if length < 0 {
                array.append(try decodeNull())
                continue
            }
            guard length <= bytes.count - offset else { throw broken }
            let element = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
            array.append(try decode(element, type: elementType))
            offset += length
        }
        return array
    }
}

extension Bool: PostgresArrayElement { package static var arrayType: PostgresType { .boolArray } }
extension Int16: PostgresArrayElement { package static var arrayType: PostgresType { .int2Array } }
extension Int: PostgresArrayElement { package static var arrayType: PostgresType { .int8Array } }
extension Double: PostgresArrayElement { package static var arrayType: PostgresType { .float8Array } }
extension String: PostgresArrayElement { package static var arrayType: PostgresType { .textArray } }
extension Timestamp: PostgresArrayElement { package static var arrayType: PostgresType { .timestamptzArray } }
extension PostgresDate: PostgresArrayElement { package static var arrayType: PostgresType { .dateArray } }
extension JSONB: PostgresArrayElement { package static var arrayType: PostgresType { .jsonbArray } }

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {
    package static var arrayType: PostgresType { Wrapped.arrayType }
}

// Written out, since imports send and read millions of these.

extension Int32: PostgresArrayElement {
    package static var arrayType: PostgresType { .int4Array }
    package static func encodeArray(_ array: [Int32], into bytes: inout ByteWriter) { array[...].encodeNumbers(.int4, into: &bytes) }

    package static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> [Int32] {
        if let numbers: [Int32] = numbers(in: bytes, .int4) { return numbers }
        return try decodeElements(bytes, type: type)
    }
}

extension Int64: PostgresArrayElement {
    package static var arrayType: PostgresType { .int8Array }
    package static func encodeArray(_ array: [Int64], into bytes: inout ByteWriter) { array[...].encodeNumbers(.int8, into: &bytes) }

    package static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> [Int64] {
        if let numbers: [Int64] = numbers(in: bytes, .int8) { return numbers }
        return try decodeElements(bytes, type: type)
    }
}

extension ArraySlice where Element: FixedWidthInteger {
    /// One dimension without nulls.
    func encodeNumbers(_ type: PostgresType, into bytes: inout ByteWriter) {
        bytes.append(isEmpty ? 0 : 1 as Int32)
        bytes.append(0 as Int32)
        bytes.append(type.rawValue)
        guard !isEmpty else { return }
        bytes.append(Int32(count))
        bytes.append(1 as Int32)
        for number in self {
            bytes.append(Int32(MemoryLayout<Element>.size))
            bytes.append(number)
        }
    }
}

/// The numbers of an array; nil where it has nulls, several dimensions or another type, or is broken.
private func numbers<Number: FixedWidthInteger>(in bytes: UnsafeRawBufferPointer, _ type: PostgresType) -> [Number]? {
    guard bytes.count >= 12, PostgresType(rawValue: bytes.bigEndian(UInt32.self, at: 8)) == type else { return nil }
    if bytes.bigEndian(Int32.self) == 0 { return [] }
    guard bytes.bigEndian(Int32.self) == 1, bytes.count >= 20 else { return nil }
    let size = MemoryLayout<Number>.size, count = Int(bytes.bigEndian(Int32.self, at: 12))
    guard count >= 0, bytes.count - 20 == count * (4 + size) else { return nil }
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for place in 0..<count { numbers.append(bytes.bigEndian(Number.self, at: 24 + place * (4 + size))) }
    return numbers
}

/// `[UInt8]` is `bytea` and no array of the server's.
extension UInt8: PostgresArrayElement {
    package static var arrayType: PostgresType { .bytea }

    package static func encodeArray(_ array: [UInt8], into bytes: inout ByteWriter) {
        array.withUnsafeBytes { bytes.append(bytes: $0) }
    }

    package static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> [UInt8] {
        guard type == .bytea || type == .unspecified else {
            throw .decoding("\(type) cannot be read as bytes")
        }
        return Array(bytes)
    }
}

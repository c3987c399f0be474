/// A value that can be bound to `$1`, in binary format and with an explicit type.
///
/// A type of another target conforms by delegating:
///
///     extension TicketNumber: PostgresEncodable {
///         static var postgresType: PostgresType { .text }
///         func encode(into bytes: inout ByteWriter) { text.encode(into: &bytes) }
///     }
package protocol PostgresEncodable: Sendable {
    static var postgresType: PostgresType { get }
    /// True for the absent case of an optional; then ``encode(into:)`` is not called.
    var isNull: Bool { get }
    func encode(into bytes: inout ByteWriter)
}

/// A value that can be read from a column, in binary format.
package protocol PostgresDecodable {
    /// `bytes` are valid during the call only. `type` is the column's, ``PostgresType/unspecified`` in a COPY.
    static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Self
    /// The value of NULL; an error unless the type is optional.
    static func decodeNull() throws(PostgresError) -> Self
}

package typealias PostgresCodable = PostgresEncodable & PostgresDecodable

extension PostgresEncodable {
    package var isNull: Bool { false }
}

extension PostgresDecodable {
    package static func decodeNull() throws(PostgresError) -> Self {
        throw .decoding("NULL where a value is needed")
    }

    static func mismatch(_ type: PostgresType) -> PostgresError {
        .decoding("\(type) cannot be read as \(Self.self)")
    }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }

    package var isNull: Bool {
        switch self {
        case .none: true
        case .some(let value): value.isNull
        }
    }

    package func encode(into bytes: inout ByteWriter) {
        self?.encode(into: &bytes)
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Self {
        try Wrapped.decode(bytes, type: type)
    }

    package static func decodeNull() throws(PostgresError) -> Self { nil }
}

// An enum whose raw value is stored needs no more than `: PostgresCodable`.

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var postgresType: PostgresType { RawValue.postgresType }
    package func encode(into bytes: inout ByteWriter) { rawValue.encode(into: &bytes) }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> Self {
        guard let value = Self(rawValue: try RawValue.decode(bytes, type: type)) else {
            throw .decoding("a value that \(Self.self) does not know")
        }
        return value
    }
}

extension String: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .text }
    package func encode(into bytes: inout ByteWriter) { bytes.append(utf8: self) }

    /// Reads every type that travels as its text, enums and citext among them, and `jsonb`.
    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> String {
        switch type {
        case .text, .varchar, .bpchar, .name, .char, .unknown, .json, .unspecified:
            return String(decoding: bytes, as: UTF8.self)
        case .jsonb:
            return try JSONB.decode(bytes, type: type).text
        case _ where type.isUserDefined:
            guard let text = String(validating: bytes, as: UTF8.self) else { throw mismatch(type) }
            return text
        default:
            throw .decoding("\(type) cannot be read as String; cast it to text in SQL")
        }
    }
}

/// A JSON document as text, for a `jsonb` column. That it is valid JSON is for the server to check.
package struct JSONB: PostgresEncodable, PostgresDecodable, Hashable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static var postgresType: PostgresType { .jsonb }

    /// The version of jsonb's binary format: one byte in front of the text.
    static let version: UInt8 = 1

    package func encode(into bytes: inout ByteWriter) {
        bytes.append(Self.version)
        bytes.append(utf8: text)
    }

    package static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(PostgresError) -> JSONB {
        switch type {
        case .json: return JSONB(String(decoding: bytes, as: UTF8.self))
        case .jsonb, .unspecified:
            guard bytes.first == version else { throw .decoding("jsonb in a format that is not known here") }
            return JSONB(String(decoding: bytes.dropFirst(), as: UTF8.self))
        default: throw mismatch(type)
        }
    }
}

import CLibpq

/// Values in the arrays that `PQexecParams` takes.
struct ParameterList: ~Copyable {
    private var types: [Oid] = []
    private var lengths: [Int32] = []
    /// Where each value begins in `bytes`; nil for NULL.
    private var offsets: [Int?] = []
    private let formats: [Int32]
    private let bytes: ByteWriter

    init(_ values: [any PostgresEncodable]) {
        var bytes = ByteWriter()
        for value in values {
            types.append(type(of: value).postgresType.rawValue)
            if value.isNull {
                offsets.append(nil)
                lengths.append(0)
            } else {
                let start = bytes.count
                value.encode(into: &bytes)
                offsets.append(start)
                lengths.append(Int32(bytes.count - start))
            }
        }
        formats = Array(repeating: 1, count: values.count)
        self.bytes = bytes
    }

    /// Sends the statement and waits for its result, all columns binary. Nil if libpq could not even send it.
    func execute(_ text: String, on connection: OpaquePointer) -> OpaquePointer? {
        let base = bytes.bytes.baseAddress
        let values = offsets.map { offset in
            offset.flatMap { base?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
        }
        return PQexecParams(connection, text, Int32(types.count), types, values, lengths, formats, 1)
    }
}

/// Cuts the bytes of a binary COPY into rows.
///
/// The server sends one row a message, and the protocol allows any other cut: what is incomplete waits for the next message.
struct CopyReader: ~Copyable {
    private var fields: [CopyRow.Field] = []
    private var pending: [UInt8] = []
    private var state = State.header

    private enum State { case header, rows, end }

    mutating func read(_ message: UnsafeRawBufferPointer, _ row: (borrowing CopyRow) throws -> Void) throws {
        if pending.isEmpty {
            let used = try cut(message, row)
            if used < message.count { pending.append(contentsOf: message[used...]) }
            return
        }
        pending.append(contentsOf: message)
        let whole = pending
        let used = try whole.withUnsafeBytes { try cut($0, row) }
        pending.removeFirst(used)
    }

    /// Throws unless the trailer has come.
    func finish() throws(PostgresError) {
        guard state == .end else { throw .misuse("the COPY ended in the middle of a row") }
    }

    /// Reads what is complete and returns how many bytes that was.
    private mutating func cut(_ bytes: UnsafeRawBufferPointer, _ row: (borrowing CopyRow) throws -> Void) throws -> Int {
        var used = 0
        while true {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[used...])
            switch state {
            case .header:
                guard let size = try headerSize(rest) else { return used }
                used += size
                state = .rows
            case .rows:
                guard rest.count >= 2 else { return used }
                let columns = Int(rest.bigEndian(Int16.self))
                guard columns >= 0 else {
                    used += 2
                    state = .end
                    continue
                }
                guard let size = try scan(rest, columns) else { return used }
                try fields.withUnsafeBufferPointer { try row(CopyRow(tuple: rest, fields: $0)) }
                used += size
            case .end:
                return bytes.count
            }
        }
    }

    /// The signature, flags and the length of an extension, which is skipped. Nil if not all is there.
    private func headerSize(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) -> Int? {
        let fixed = CopyFormat.signature.count + 8
        guard bytes.count >= fixed else { return nil }
        guard bytes.prefix(CopyFormat.signature.count).elementsEqual(CopyFormat.signature) else {
            throw .misuse("the server's answer is no binary COPY")
        }
        let size = fixed + Int(bytes.bigEndian(UInt32.self, at: fixed - 4))
        return bytes.count >= size ? size : nil
    }

    /// Notes where the values lie and returns the size of the row. Nil if not all is there.
    private mutating func scan(_ bytes: UnsafeRawBufferPointer, _ columns: Int) throws(PostgresError) -> Int? {
        fields.removeAll(keepingCapacity: true)
        var offset = 2
        for _ in 0..<columns {
            guard bytes.count - offset >= 4 else { return nil }
            let length = Int(bytes.bigEndian(Int32.self, at: offset))
            offset += 4
            guard length >= -1 else { throw .misuse("a value of the COPY has a length of \(length)") }
            guard bytes.count - offset >= length else { return nil }
            fields.append(CopyRow.Field(offset: offset, length: length))
            offset += max(length, 0)
        }
        return offset
    }
}

/// The records of a JSON file, the names first.
final class JSONSource: RecordSource {
    private let reader: JSONReader
    private var walk: JSONWalk
    private var buffer: RecordBuffer
    private var hasHeader = false

    init(_ reader: JSONReader) {
        self.reader = reader
        walk = JSONWalk(from: reader.text.start, isArray: reader.isArray)
        buffer = RecordBuffer(maximumCellBytes: reader.maximumCellBytes)
    }

    var progress: Double { Double(walk.position) / Double(max(reader.text.utf8.count, 1)) }

    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool {
        try reader.text.utf8.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            if !hasHeader, !reader.columns.names.isEmpty {
                hasHeader = true
                buffer.removeAll()
                for name in reader.columns.names { buffer.append(copy: name.utf8) }
                try buffer.lend(line: reader.headerLine, source: base, raw: nil, omitsEmptyCells: true, to: body)
                return true
            }
            switch readObject(bytes) {
            case .object(let line):
                try buffer.lend(line: line, source: base, raw: nil, omitsEmptyCells: true, to: body)
            case .fault(let line, let raw, let fault):
                if reader.isArray { throw JSONReader.error(fault) }
                buffer.removeAll()
                try buffer.lend(line: line, source: base, raw: raw, fault: fault, omitsEmptyCells: true, to: body)
            case .end:
                try reader.text.utf8.verifyUnchanged()
                return false
            }
            return true
        }
    }

    /// Fills the buffer with the next object's cells. Of two members with one name the last counts.
    private func readObject(_ bytes: UnsafeRawBufferPointer) -> JSONWalk.Step {
        buffer.reset(count: reader.columns.names.count)
        var expected = 0
        return walk.next(bytes) { name, hasEscapes, value throws(JSONScanner.Fault) in
            // Every name was seen when the file was opened, unless it was changed since.
            guard let column = try reader.columns.column(name, hasEscapes: hasEscapes, in: bytes, expected: expected) else { return }
            expected = column + 1
            switch value {
            case .null: buffer.fill(column, from: 0..<0, kind: .text)
            case .number(let range): buffer.fill(column, from: range, kind: .number)
            case .boolean(let range), .nested(let range), .string(let range, hasEscapes: false):
                buffer.fill(column, from: range, kind: .text)
            case .string(let range, hasEscapes: true):
                try buffer.fill(column) { text throws(JSONScanner.Fault) in
                    try JSONEscape.decode(range, of: bytes, to: &text)
                }
            }
        }
    }
}

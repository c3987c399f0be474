/// Reads JSON objects, one a line or in one array, as records: the names are the columns, and stand in the first record.
///
/// Opening it goes through the whole file once to collect the names, so that a name that appears late has its column too. In JSON Lines a
/// line that is no object is a record with a fault; in an array it is an error, as nothing tells where the next object starts.
struct JSONReader: Sendable {
    let isArray: Bool
    let maximumCellBytes: Int
    let text: DecodedText
    let columns: JSONColumns
    /// That of the first object, or of the file.
    let headerLine: Int

    /// Whether a text that begins with `{` or `[` is one of these and no delimited text; nil if it is none.
    static func isArray(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool? {
        var scanner = JSONScanner(bytes, at: start)
        scanner.skipBlanks()
        let isArray = scanner.skip(UInt8(ascii: "["))
        if isArray {
            scanner.skipBlanks()
            if scanner.current == UInt8(ascii: "]") { return true }
        }
        guard scanner.skip(UInt8(ascii: "{")) else { return nil }
        scanner.skipBlanks()
        return scanner.current == UInt8(ascii: "\"") || scanner.current == UInt8(ascii: "}") ? isArray : nil
    }

    /// Throws `malformed` for an array that breaks, and `tooLarge`.
    init(_ text: DecodedText, isArray: Bool, maximumCellBytes: Int) throws(SpreadsheetError) {
        self.text = text
        self.isArray = isArray
        self.maximumCellBytes = maximumCellBytes
        var columns = JSONColumns()
        var firstLine: Int?
        var objects = 0
        try text.utf8.withUnsafeBytes { bytes throws(SpreadsheetError) in
            var walk = JSONWalk(from: text.start, isArray: isArray)
            while true {
                var expected = 0
                var newNames: [String] = []
                let step = walk.next(bytes) { name, hasEscapes, _ throws(JSONScanner.Fault) in
                    if let column = try columns.column(name, hasEscapes: hasEscapes, in: bytes, expected: expected) {
                        expected = column + 1
                    } else {
                        newNames.append(try JSONColumns.text(name, hasEscapes: hasEscapes, in: bytes))
                    }
                }
                switch step {
                case .object(let line):
                    firstLine = firstLine ?? line
                    objects += 1
                    // Not before the object is known to be one: a faulty object gives no columns.
                    for name in newNames { columns.append(name) }
                    let limit = SizeLimit.columns
                    if columns.names.count > limit.value { throw .tooLarge(limit, allowed: limit.value) }
                case .fault(_, _, let fault):
                    if isArray { throw JSONReader.error(fault) }
                case .end:
                    return
                }
            }
        }
        // Few names in each of many objects can make a table that is nearly empty and has no end.
        let cells = SizeLimit.cells
        if columns.names.count * objects > cells.value { throw .tooLarge(cells, allowed: cells.value) }
        self.columns = columns
        headerLine = firstLine ?? 1
    }

    static func error(_ fault: RecordFault) -> SpreadsheetError {
        switch fault {
        case .malformed(let line, let column), .forbiddenCharacter(let line, let column), .notAnObject(let line, let column):
            .malformed(.json, part: nil, line: line, column: column)
        }
    }
}

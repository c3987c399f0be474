/// Walks through a text record by record, in the manner of RFC 4180 but forgiving: a quote inside an unquoted cell is itself, text
/// after a closing quote belongs to the cell, lines end with LF, CR LF or CR in any mixture.
package struct RecordCursor: ~Copyable {
    private let text: DecodedText
    private let end: Int
    private let special: SpecialBytes
    private let delimiter: UInt8
    private var position: Int
    /// Up to here the text's memory was given back.
    private var released = 0
    private var line = 1
    private var buffer: RecordBuffer
    private let maximumCells = SizeLimit.columns.value

    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    /// Reads up to the byte `end` of the text, nil: all of it.
    init(_ text: DecodedText, end: Int? = nil, delimiter: Delimiter, maximumCellBytes: Int = .max) {
        self.text = text
        self.end = end ?? text.utf8.count
        self.delimiter = delimiter.byte
        special = SpecialBytes(delimiter: delimiter)
        position = text.start
        buffer = RecordBuffer(maximumCellBytes: maximumCellBytes)
    }

    /// How much of the text was read, 0 to 1.
    package var progress: Double { end == 0 ? 1 : Double(position) / Double(end) }

    var place: RecordPlace { RecordPlace(offset: position, line: line) }

    mutating func move(to place: RecordPlace) {
        (position, line) = (place.offset, place.line)
        released = min(released, position)
    }

    /// Lends the next record to `body`; false at the end of the text.
    ///
    /// Throws `unclosedQuote`, `tooLarge` for a record of absurdly many cells, `changedWhileReading` (large files, found out at the
    /// end), and what `body` throws.
    package mutating func next(_ body: (borrowing Record) throws -> Void) throws -> Bool {
        guard position < end else {
            try text.utf8.verifyUnchanged()
            return false
        }
        if position - released >= FileBytes.pieceSize {
            text.utf8.release(released..<position)
            released = position
        }
        try text.utf8.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            let (start, startLine) = (position, line)
            let rawEnd = try scan(base)
            try buffer.lend(line: startLine, source: base, raw: start..<rawEnd, to: body)
        }
        return true
    }

    private enum CellState { case unquoted, quoted, closed(at: Int) }

    /// Reads one record into `buffer`, moves behind its line end, and returns where its text ends.
    @inline(__always)
    private mutating func scan(_ base: UnsafeRawPointer) throws(SpreadsheetError) -> Int {
        buffer.removeAll()
        let (end, delimiter, special) = (end, delimiter, special)
        var state = CellState.unquoted
        var (cellStart, cellLine, hasDoubledQuote, secondQuote) = (position, line, false, -1)
        var word = position
        var marks = special.marks(base, at: word, count: end)
        while true {
            while marks == 0 {
                word &+= 8
                if word < end {
                    marks = special.marks(base, at: word, count: end)
                } else if case .quoted = state {
                    throw .unclosedQuote(line: cellLine)
                } else {
                    finish(state, base, from: cellStart, to: end, hasDoubledQuote)
                    position = end
                    return end
                }
            }
            let at = word &+ marks.trailingZeroBitCount >> 3
            marks &= marks &- 1
            let byte = base.load(fromByteOffset: at, as: UInt8.self)
            if case .quoted = state {
                if byte == Self.quote, at != secondQuote {
                    if at &+ 1 < end, base.load(fromByteOffset: at &+ 1, as: UInt8.self) == Self.quote {
                        (hasDoubledQuote, secondQuote) = (true, at &+ 1)
                    } else {
                        state = .closed(at: at)
                    }
                } else if byte == Self.carriageReturn
                    || byte == Self.lineFeed && base.load(fromByteOffset: at &- 1, as: UInt8.self) != Self.carriageReturn {
                    line &+= 1
                }
            } else if byte == delimiter {
                finish(state, base, from: cellStart, to: at, hasDoubledQuote)
                (state, cellStart, hasDoubledQuote) = (.unquoted, at &+ 1, false)
                if buffer.count == maximumCells { throw .tooLarge(.columns, allowed: maximumCells) }
            } else if byte == Self.quote {
                if at == cellStart, case .unquoted = state { (state, cellLine) = (.quoted, line) }
            } else {
                finish(state, base, from: cellStart, to: at, hasDoubledQuote)
                let isPair = byte == Self.carriageReturn && at &+ 1 < end
                    && base.load(fromByteOffset: at &+ 1, as: UInt8.self) == Self.lineFeed
                position = at &+ (isPair ? 2 : 1)
                line &+= 1
                return at
            }
        }
    }

    @inline(__always)
    private mutating func finish(_ state: CellState, _ base: UnsafeRawPointer, from start: Int, to end: Int, _ hasDoubledQuote: Bool) {
        guard case .closed(let quote) = state else {
            buffer.append(from: start, to: end)
            return
        }
        if quote &+ 1 == end, !hasDoubledQuote {
            buffer.append(from: start &+ 1, to: quote)
        } else {
            buffer.append(quoted: UnsafeRawBufferPointer(start: base + start + 1, count: quote - start - 1),
                          rest: UnsafeRawBufferPointer(start: base + quote + 1, count: end - quote - 1))
        }
    }
}

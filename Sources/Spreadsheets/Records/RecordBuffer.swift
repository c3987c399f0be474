/// The cells of one record while it is read, used again for the next: where each lies in the source, or its text here when it
/// does not lie there as it reads.
struct RecordBuffer: ~Copyable {
    struct Cell {
        /// Offset in the source, or in the copied text when `isCopied`.
        var start: Int
        var count: Int
        var isCopied: Bool
        var kind = CellKind.text

        static let empty = Cell(start: 0, count: 0, isCopied: false)
    }

    private var cells: [Cell] = []
    private var text: [UInt8] = []
    private var oversizedCell: Int?
    private let maximumCellBytes: Int

    init(maximumCellBytes: Int) { self.maximumCellBytes = maximumCellBytes }

    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        oversizedCell = nil
    }

    /// How many cells the record has so far.
    var count: Int { cells.count }

    /// Starts a record of `count` empty cells, to be filled in any order.
    mutating func reset(count: Int) {
        removeAll()
        cells.append(contentsOf: repeatElement(Cell.empty, count: count))
    }

    /// A cell that reads as the source's bytes from `start` to `end`.
    @inline(__always)
    mutating func append(from start: Int, to end: Int) {
        append(Cell(start: start, count: end &- start, isCopied: false))
    }

    /// A cell that began with a quote: `content` lies inside the quotes, with its quotes doubled, `rest` between the closing quote
    /// and the next delimiter.
    mutating func append(quoted content: UnsafeRawBufferPointer, rest: UnsafeRawBufferPointer) {
        let start = text.count
        var afterQuote = false
        for byte in content {
            afterQuote = byte == UInt8(ascii: "\"") && !afterQuote
            if !afterQuote { text.append(byte) }
        }
        text.append(contentsOf: rest)
        append(Cell(start: start, count: text.count - start, isCopied: true))
    }

    /// A cell of text that lies nowhere in the source.
    mutating func append(copy bytes: some Sequence<UInt8>) {
        let start = text.count
        text.append(contentsOf: bytes)
        append(Cell(start: start, count: text.count - start, isCopied: true))
    }

    /// Fills a cell with the source's bytes in `range`; the last filling counts.
    mutating func fill(_ index: Int, from range: Range<Int>, kind: CellKind) {
        cells[index] = Cell(start: range.lowerBound, count: range.count, isCopied: false, kind: kind)
        if range.count > maximumCellBytes { noteOversized(index) }
    }

    /// Fills a cell with what `write` appends to the text that it is given.
    mutating func fill<Failure: Error>(_ index: Int, writing write: (inout [UInt8]) throws(Failure) -> Void) throws(Failure) {
        let start = text.count
        try write(&text)
        cells[index] = Cell(start: start, count: text.count - start, isCopied: true)
        if text.count - start > maximumCellBytes { noteOversized(index) }
    }

    @inline(__always)
    private mutating func append(_ cell: Cell) {
        if cell.count > maximumCellBytes, oversizedCell == nil { oversizedCell = cells.count }
        cells.append(cell)
    }

    private mutating func noteOversized(_ index: Int) { oversizedCell = min(oversizedCell ?? index, index) }

    /// Lends the record; `raw` is its whole text in `source`, without the line's end, and nil where that is no delimited text.
    @inline(__always)
    func lend(line: Int, source: UnsafeRawPointer, raw: Range<Int>?, fault: RecordFault? = nil, omitsEmptyCells: Bool = false,
              to body: (borrowing Record) throws -> Void) throws {
        try cells.withUnsafeBufferPointer { cells in
            try text.withUnsafeBytes { text in
                try body(Record(line: line, oversizedCell: oversizedCell, fault: fault, omitsEmptyCells: omitsEmptyCells,
                                cells: cells, source: source, copies: text,
                                rawBytes: raw.map { UnsafeRawBufferPointer(start: source + $0.lowerBound, count: $0.count) }))
            }
        }
    }
}

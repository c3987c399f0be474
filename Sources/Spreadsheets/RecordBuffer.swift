/// The cells of one record while it is read, used again for the next: where each lies in the source, or its text here when it
/// does not lie there as it reads.
///
/// Where the source is no contiguous UTF-8 (a workbook, JSON), every cell can be such a copy.
struct RecordBuffer: ~Copyable {
    struct Cell {
        /// Offset in the source, or in `text` when `isCopied`.
        var start: Int
        var count: Int
        var isCopied: Bool
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

    @inline(__always)
    private mutating func append(_ cell: Cell) {
        if cell.count > maximumCellBytes, oversizedCell == nil { oversizedCell = cells.count }
        cells.append(cell)
    }

    /// Lends the record; `raw` is its whole text in `source`, without the line's end.
    @inline(__always)
    func lend(line: Int, source: UnsafeRawPointer, raw: Range<Int>, to body: (borrowing Record) throws -> Void) throws {
        try cells.withUnsafeBufferPointer { cells in
            try text.withUnsafeBytes { text in
                try body(Record(line: line, oversizedCell: oversizedCell, cells: cells, source: source, copies: text,
                                rawBytes: UnsafeRawBufferPointer(start: source + raw.lowerBound, count: raw.count)))
            }
        }
    }
}

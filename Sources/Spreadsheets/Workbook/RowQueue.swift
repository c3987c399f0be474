/// The rows of a sheet that are parsed and not yet lent. The row at the end is the one being read, and so is the cell at its end.
struct RowQueue: ~Copyable {
    private struct Row {
        var line: Int
        var cells: Range<Int>
        var oversizedCell: Int?
    }

    private var rows: [Row] = []
    private var lent = 0
    private var cells: [RecordBuffer.Cell] = []
    private var text: [UInt8] = []
    private var rowStart = 0
    private var rowTextStart = 0
    private var cellTextStart = 0

    /// As many empty cells as a row can have.
    private static let gap = Array(repeating: RecordBuffer.Cell.empty, count: SizeLimit.columns.value)

    init() {}

    var isEmpty: Bool { lent == rows.count }

    // MARK: The row being read

    /// How many cells it has.
    var cellCount: Int { cells.count - rowStart }
    /// How much text of its own it has.
    var textCount: Int { text.count - rowTextStart }

    subscript(_ column: Int) -> RecordBuffer.Cell { cells[rowStart + column] }

    func text(of cell: RecordBuffer.Cell) -> ArraySlice<UInt8> { text[cell.start..<cell.start + cell.count] }

    mutating func append(_ cell: RecordBuffer.Cell) { cells.append(cell) }

    /// Puts a cell where an empty one stands, or behind the row's end.
    mutating func place(_ cell: RecordBuffer.Cell, at column: Int) {
        extend(to: column + 1)
        cells[rowStart + column] = cell
    }

    /// Makes the row at least `count` cells long.
    mutating func extend(to count: Int) {
        if count > cellCount { cells.append(contentsOf: Self.gap.prefix(count - cellCount)) }
    }

    mutating func finishRow(line: Int, oversizedCell: Int?) {
        rows.append(Row(line: line, cells: rowStart..<cells.count, oversizedCell: oversizedCell))
        (rowStart, rowTextStart) = (cells.count, text.count)
    }

    /// Forgets the row.
    mutating func dropRow() {
        cells.removeLast(cells.count - rowStart)
        text.removeLast(text.count - rowTextStart)
    }

    // MARK: The cell being read

    mutating func startCell() { cellTextStart = text.count }

    /// How much text it has.
    var cellTextCount: Int { text.count - cellTextStart }

    mutating func append(_ piece: some Collection<UInt8>) { text.append(contentsOf: piece) }

    func withCellText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[cellTextStart...])) }
    }

    mutating func decodeEscapes() { EscapedText.decode(&text, from: cellTextStart) }

    /// Replaces the cell's text by what `write` appends; keeps it where that returns false.
    mutating func replaceCellText(_ write: (inout [UInt8]) -> Bool) {
        let end = text.count
        if write(&text) { text.removeSubrange(cellTextStart..<end) }
    }

    mutating func dropCellText() { text.removeLast(text.count - cellTextStart) }

    /// The cell with the text that it has now.
    func textCell(_ kind: CellKind = .text) -> RecordBuffer.Cell {
        RecordBuffer.Cell(start: cellTextStart, count: text.count - cellTextStart, isCopied: true, kind: kind)
    }

    // MARK: Lending

    /// Lends the next row. There must be one.
    mutating func lendNext(source: UnsafeRawPointer, to body: (borrowing Record) throws -> Void) throws {
        let row = rows[lent]
        lent += 1
        try cells.withUnsafeBufferPointer { cells in
            try text.withUnsafeBytes { text in
                try body(Record(line: row.line, oversizedCell: row.oversizedCell, fault: nil, omitsEmptyCells: true,
                                cells: UnsafeBufferPointer(rebasing: cells[row.cells]), source: source, copies: text, rawBytes: nil))
            }
        }
    }

    /// Forgets the rows that were lent, of which none may be left; the row being read moves to the front.
    mutating func reuse() {
        guard lent > 0, isEmpty else { return }
        cells.removeFirst(rowStart)
        text.removeFirst(rowTextStart)
        for index in cells.indices where cells[index].isCopied { cells[index].start -= rowTextStart }
        cellTextStart -= rowTextStart
        rows.removeAll(keepingCapacity: true)
        (lent, rowStart, rowTextStart) = (0, 0, 0)
    }
}

/// Builds a table cell by cell, and gives the value of a cell that spans others to all of them.
struct TableBuilder {
    private(set) var table: SheetTable
    private var row = 0
    private var cells: [RecordBuffer.Cell] = []
    /// For each column, a cell from above that reaches down, and how far.
    private var spans: [(cell: RecordBuffer.Cell, lastRow: Int)] = []
    private var column = 0
    private var isInRow = false
    private var across = 1
    private var down = 1
    /// Cells that exist by spans only, and columns in which one was looked for.
    private var (spanned, visited) = (0, 0)

    private let maximumCellBytes: Int
    private var cellStart: Int?
    private var kind = CellKind.text

    init(name: String, maximumCellBytes: Int) {
        table = SheetTable(name: name)
        self.maximumCellBytes = maximumCellBytes
    }

    var isInCell: Bool { cellStart != nil }
    /// The end of the cell's text so far; nil where it has none.
    var lastByte: UInt8? { cellStart.flatMap { table.text.count > $0 ? table.text.last : nil } }

    /// - Parameter number: where the row states it; else it is the one behind the last.
    mutating func startRow(number: Int? = nil) throws(SpreadsheetError) {
        try finishRow()
        let next = max(number ?? row + 1, row + 1)
        if next > SizeLimit.rows.value { throw .tooLarge(.rows, allowed: SizeLimit.rows.value) }
        // Cells that reach down over rows that are not written.
        if next > row + 1 { spans.removeAll() }
        row = next
        (cells, column, isInRow) = ([], 0, true)
    }

    /// - Parameter column: from 0, where the cell states it; else the first that is free.
    mutating func startCell(column stated: Int? = nil, across: Int = 1, down: Int = 1) throws(SpreadsheetError) {
        finishCell()
        if !isInRow { try startRow() }
        if let stated { column = max(column, stated) } else { while hangsDown(column) { column += 1 } }
        (self.across, self.down) = (max(1, across), max(1, down))
        let limit = SizeLimit.columns.value
        guard column < limit, self.across <= limit - column else { throw .tooLarge(.columns, allowed: limit) }
        spanned += self.across - 1
        if spanned > SizeLimit.spannedCells.value { throw .tooLarge(.spannedCells, allowed: SizeLimit.spannedCells.value) }
        cellStart = table.text.count
        kind = .text
    }

    /// Makes the open cell span so many columns, where the format tells it behind the cell's beginning.
    mutating func widen(to columns: Int) {
        guard isInCell, columns <= SizeLimit.columns.value - column else { return }
        spanned += columns - across
        across = columns
    }

    mutating func append(_ piece: some Sequence<UInt8>) {
        // One byte more than allowed, so that it is noticed.
        guard let cellStart, table.text.count - cellStart <= maximumCellBytes else { return }
        table.append(piece)
    }

    mutating func setKind(_ kind: CellKind) { self.kind = kind }

    mutating func finishCell() {
        guard let start = cellStart else { return }
        cellStart = nil
        let cell = RecordBuffer.Cell(start: start, count: table.text.count - start, isCopied: true, kind: kind)
        for place in column..<column + across {
            set(cell, at: place)
            guard down > 1 else { continue }
            while spans.count <= place { spans.append((.empty, 0)) }
            spans[place] = (cell, row + min(down - 1, SizeLimit.rows.value))
        }
        column += across
    }

    mutating func finishRow() throws(SpreadsheetError) {
        finishCell()
        guard isInRow else { return }
        isInRow = false
        // A row that holds nothing of its own is no row, even where cells hang down into it.
        if cells.allSatisfy({ $0.count == 0 }) { return }
        for place in spans.indices where hangsDown(place) && (place >= cells.count || cells[place].count == 0) {
            set(spans[place].cell, at: place)
            spanned += 1
        }
        visited += spans.count
        let limit = SizeLimit.spannedCells.value
        if spanned > limit || visited > SizeLimit.cells.value { throw .tooLarge(.spannedCells, allowed: limit) }
        table.append(row: row, cells)
    }

    private func hangsDown(_ column: Int) -> Bool { column < spans.count && spans[column].lastRow >= row }

    private mutating func set(_ cell: RecordBuffer.Cell, at place: Int) {
        while cells.count <= place { cells.append(.empty) }
        cells[place] = cell
    }
}

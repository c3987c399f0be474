/// The rows of a table that is held in memory.
final class TableSource: RecordSource {
    private let table: SheetTable
    private let maximumCellBytes: Int
    private var lent = 0

    init(_ table: SheetTable, maximumCellBytes: Int) {
        self.table = table
        self.maximumCellBytes = maximumCellBytes
    }

    var progress: Double { table.rows.isEmpty ? 1 : Double(lent) / Double(table.rows.count) }

    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool {
        guard lent < table.rows.count else { return false }
        let row = table.rows[lent]
        lent += 1
        try table.cells.withUnsafeBufferPointer { cells in
            try table.text.withUnsafeBytes { text in
                let cells = UnsafeBufferPointer(rebasing: cells[row.cells])
                // A row that is kept has text, hence the text has an address.
                guard let source = text.baseAddress else { return }
                try body(Record(line: row.line, oversizedCell: cells.firstIndex { $0.count > maximumCellBytes }, fault: nil,
                                omitsEmptyCells: true, cells: cells, source: source, copies: text, rawBytes: nil))
            }
        }
        return true
    }
}

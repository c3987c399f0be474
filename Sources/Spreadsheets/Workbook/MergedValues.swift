/// Gives the value of a merged range's first cell to the range's other cells, row by row, as a person who looks at the sheet reads it.
///
/// Without it a header of two rows would lack half its names, and a department that is merged over five tickets would be that of
/// the first alone. Rows that hold nothing but merged values are still no rows.
struct MergedValues {
    private struct Value {
        var range: MergedRange
        var text: [UInt8]
        /// A cell that refers to a shared string, which needs no text.
        var shared: RecordBuffer.Cell?
        var kind: CellKind
    }

    /// Those that begin further down, the next one last.
    private var waiting: [MergedRange]
    private var active: [Value] = []

    init(_ ranges: [MergedRange]) {
        waiting = ranges.sorted { ($0.firstRow, $0.firstColumn) > ($1.firstRow, $1.firstColumn) }
    }

    var isEmpty: Bool { waiting.isEmpty && active.isEmpty }

    /// Fills the row that is being read.
    mutating func fill(_ queue: inout RowQueue, row: Int) {
        active.removeAll { $0.range.lastRow < row }
        while let next = waiting.last, next.firstRow <= row {
            waiting.removeLast()
            // A range whose first row has no cells shows nothing.
            guard next.firstRow == row, next.firstColumn < queue.cellCount else { continue }
            let cell = queue[next.firstColumn]
            if cell.count == 0 { continue }
            active.append(Value(range: next, text: cell.isCopied ? Array(queue.text(of: cell)) : [],
                                shared: cell.isCopied ? nil : cell, kind: cell.kind))
        }
        for value in active { fill(&queue, with: value) }
    }

    private func fill(_ queue: inout RowQueue, with value: Value) {
        queue.startCell()
        if value.shared == nil { queue.append(value.text) }
        var cell = value.shared ?? queue.textCell()
        cell.kind = value.kind
        for column in value.range.firstColumn...value.range.lastColumn
        where column >= queue.cellCount || queue[column].count == 0 {
            queue.place(cell, at: column)
        }
    }
}

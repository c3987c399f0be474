/// A rectangle of cells that shows the value of its first.
struct MergedRange: Sendable {
    /// From 1.
    var firstRow, lastRow: Int
    /// From 0.
    var firstColumn, lastColumn: Int

    /// At most a whole sheet, which an integer holds.
    var cellCount: Int { (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) }

    /// Reads `A1:C2`; nil for what is none, and for a single cell.
    init?(_ text: UnsafeRawBufferPointer) {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
              let first = CellReference(UnsafeRawBufferPointer(rebasing: text[..<colon])), let firstRow = first.row,
              let last = CellReference(UnsafeRawBufferPointer(rebasing: text[(colon + 1)...])), let lastRow = last.row,
              firstRow <= lastRow, first.column <= last.column, firstRow <= SizeLimit.rows.value,
              first.column < SizeLimit.columns.value, (firstRow, first.column) != (lastRow, last.column)
        else { return nil }
        (self.firstRow, self.lastRow) = (firstRow, min(lastRow, SizeLimit.rows.value))
        (firstColumn, lastColumn) = (first.column, min(last.column, SizeLimit.columns.value - 1))
    }
}

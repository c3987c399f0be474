/// A table of a web page or of Excel's XML, held in memory.
struct SheetTable: Sendable {
    struct Row: Sendable {
        /// From 1.
        var line: Int
        var cells: Range<Int>
    }

    var name: String
    private(set) var rows: [Row] = []
    private(set) var cells: [RecordBuffer.Cell] = []
    private(set) var text: [UInt8] = []

    init(name: String) { self.name = name }

    mutating func append(_ piece: some Sequence<UInt8>) { text.append(contentsOf: piece) }

    mutating func append(row line: Int, _ cells: [RecordBuffer.Cell]) {
        rows.append(Row(line: line, cells: self.cells.count..<self.cells.count + cells.count))
        self.cells.append(contentsOf: cells)
    }
}

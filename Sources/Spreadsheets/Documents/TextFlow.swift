/// Collects paragraphs and tables as they come. Of nested tables each is one of its own, behind the one around it.
struct TextFlow {
    enum Style { case heading, paragraph, entry }

    private var parts: [WrittenDocument.Part] = []
    private var text: [UInt8] = []
    private var open: [TableBuilder] = []
    private let maximumCellBytes: Int

    init(maximumCellBytes: Int) { self.maximumCellBytes = maximumCellBytes }

    private var isInCell: Bool { open.last?.isInCell ?? false }

    mutating func append(_ piece: some Collection<UInt8>) {
        if isInCell { open[open.count - 1].append(piece) } else if text.count < maximumCellBytes { text.append(contentsOf: piece) }
    }

    /// Ends a line: in a cell by a blank, elsewhere it ends the paragraph.
    mutating func endParagraph(_ style: Style) {
        if isInCell {
            if open[open.count - 1].lastByte != nil { open[open.count - 1].append(CollectionOfOne(UInt8(ascii: " "))) }
            return
        }
        let words = String(decoding: text, as: UTF8.self)
        text.removeAll(keepingCapacity: true)
        guard words.contains(where: { !$0.isWhitespace }) else { return }
        switch style {
        case .heading: parts.append(.heading(words))
        case .paragraph: parts.append(.paragraph(words))
        case .entry: parts.append(.entry(words))
        }
    }

    mutating func startTable() {
        endParagraph(.paragraph)
        open.append(TableBuilder(name: "", maximumCellBytes: maximumCellBytes))
    }

    mutating func endTable() throws(SpreadsheetError) {
        guard var builder = open.popLast() else { return }
        try builder.finishRow()
        let table = builder.table
        let rows = table.rows.map { row in
            table.cells[row.cells].map { cell in
                String(decoding: cell.isCopied ? table.text[cell.start..<(cell.start + cell.count)] : [], as: UTF8.self)
            }
        }
        if !rows.isEmpty { parts.append(.table(rows)) }
    }

    mutating func update(_ change: (inout TableBuilder) throws(SpreadsheetError) -> Void) throws(SpreadsheetError) {
        guard !open.isEmpty else { return }
        try change(&open[open.count - 1])
    }

    mutating func finish() throws(SpreadsheetError) -> [WrittenDocument.Part] {
        while !open.isEmpty { try endTable() }
        endParagraph(.paragraph)
        return parts
    }
}

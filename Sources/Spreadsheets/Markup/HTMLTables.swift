/// Collects the tables of a web page. Of nested tables each is one of its own, in the order in which they begin.
final class HTMLTables: MarkupHandler {
    private var finished: [SheetTable?] = []
    private var open: [(index: Int, builder: TableBuilder)] = []
    /// Scripts and styles in which the reading is.
    private var hidden = 0
    private var blankIsDue = false
    private let maximumCellBytes: Int

    private init(maximumCellBytes: Int) { self.maximumCellBytes = maximumCellBytes }

    /// Throws `noTable`.
    static func read(_ text: DecodedText, maximumCellBytes: Int) throws(SpreadsheetError) -> [SheetTable] {
        let page = HTMLTables(maximumCellBytes: maximumCellBytes)
        let parser = try MarkupParser(.html, .html, handler: page)
        try text.utf8.withUnsafeBytes { bytes throws(SpreadsheetError) in
            try parser.push(UnsafeRawBufferPointer(rebasing: bytes[text.start...]))
        }
        try parser.finish()
        while !page.open.isEmpty { try page.endTable() }
        let tables = page.finished.compactMap(\.self)
        if tables.isEmpty { throw .noTable }
        return tables
    }

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        switch name {
        case "td", "th":
            blankIsDue = false
            try update { builder throws(SpreadsheetError) in
                try builder.startCell(across: attributes.integer("colspan") ?? 1, down: attributes.integer("rowspan") ?? 1)
            }
        case "tr": try update { builder throws(SpreadsheetError) in try builder.startRow() }
        case "table":
            blankIsDue = false
            open.append((finished.count, TableBuilder(name: "", maximumCellBytes: maximumCellBytes)))
            finished.append(nil)
        case "br": breakLine()
        case "p", "div", "li": if open.last?.builder.lastByte != nil { breakLine() }
        case "script", "style": hidden += 1
        default: break
        }
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {
        switch name {
        case "td", "th": try update { builder throws(SpreadsheetError) in builder.finishCell() }
        case "tr": try update { builder throws(SpreadsheetError) in try builder.finishRow() }
        case "table": try endTable()
        case "script", "style": hidden -= 1
        default: break
        }
    }

    /// Blanks and line ends of the source are one blank each run, as a browser shows them.
    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        guard hidden == 0, let last = open.indices.last, open[last].builder.isInCell else { return }
        var start = 0
        while start < bytes.count {
            if isWhiteSpace(bytes[start]) {
                blankIsDue = true
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, !isWhiteSpace(bytes[end]) { end += 1 }
            if blankIsDue, let byte = open[last].builder.lastByte, byte != UInt8(ascii: "\n") {
                open[last].builder.append(CollectionOfOne(UInt8(ascii: " ")))
            }
            blankIsDue = false
            open[last].builder.append(bytes[start..<end])
            start = end
        }
    }

    private func breakLine() {
        blankIsDue = false
        if !open.isEmpty { open[open.count - 1].builder.append(CollectionOfOne(UInt8(ascii: "\n"))) }
    }

    private func endTable() throws(SpreadsheetError) {
        guard var table = open.popLast() else { return }
        try table.builder.finishRow()
        finished[table.index] = table.builder.table
    }

    private func update(_ change: (inout TableBuilder) throws(SpreadsheetError) -> Void) throws(SpreadsheetError) {
        guard !open.isEmpty else { return }
        try change(&open[open.count - 1].builder)
    }
}

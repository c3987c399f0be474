import Spreadsheets

extension Document {
    /// A web page or a word file: its text in lines of our own counting, a paragraph or a table's row each.
    init(parts: [WrittenDocument.Part]) {
        var blocks: [Block] = [], line = 1, text = ""
        func closeText() {
            guard !text.isEmpty else { return }
            blocks += TextBlocks.blocks(of: text, from: line)
            line += text.count(where: \.isNewline) + 1
            text = ""
        }
        for part in parts {
            switch part {
            case .heading(let words): text += "\n# \(words)\n\n"
            case .paragraph(let words): text += "\(words)\n\n"
            case .entry(let words): text += "- \(words)\n"
            case .table(let rows):
                closeText()
                let table = rows.map { cells in
                    defer { line += 1 }
                    return Table.Row(line: line, cells: cells.map(\.trimmed))
                }
                blocks.append(.table(Table(rows: table)))
                blocks += Document.passages(in: table)
            }
        }
        closeText()
        self.init(blocks: blocks)
    }

    /// Old pages are laid out in tables: a cell of sentences is a passage too.
    private static func passages(in rows: [Table.Row]) -> [Block] {
        rows.flatMap { row in
            row.cells.filter { $0.contains("。") && $0.count >= 30 }.map { .passage(Passage([(row.line, $0)])) }
        }
    }
}

/// A summary for the terminal: aligned by display width, without colour.
package struct TextRenderer: Sendable {
    /// Rows of a breakdown before the others are pooled: what still fits on one screen.
    package static let rowLimit = 10

    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    package func render(_ summary: Summary) -> String {
        render(summary.page(language, rowLimit: TextRenderer.rowLimit))
    }

    func render(_ page: Page) -> String {
        let sections = page.sections.map { section in
            (section.title.map { [$0, rule($0.displayWidth)] } ?? []) + section.blocks.flatMap(lines)
        }
        return ([[page.title, String(repeating: "=", count: page.title.displayWidth)]] + sections)
            .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private func rule(_ width: Int) -> String { String(repeating: "-", count: width) }

    private func lines(_ block: Page.Block) -> [String] {
        switch block {
        case .paragraph(let text):
            return [text]
        case .facts(let facts):
            let width = facts.map(\.name.displayWidth).max() ?? 0
            return facts.map { "\($0.name.padded(to: width, .leading))  \($0.value.text)" }
        case .table(let table):
            return lines(table)
        }
    }

    private func lines(_ table: PageTable) -> [String] {
        let cells = table.rows.map(\.cells) + (table.total.map { [$0] } ?? [])
        let widths = table.columns.indices.map { index in
            let notes = cells.compactMap { $0[index].note }.map(\.displayWidth).max()
            let beside = cells.filter { $0[index].note != nil || notes == nil }.map { $0[index].text.displayWidth }.max() ?? 0
            let alone = cells.filter { $0[index].note == nil }.map { $0[index].text.displayWidth }.max() ?? 0
            let widest = max(alone, table.columns[index].title.displayWidth)
            return (text: max(beside, widest - (notes.map { $0 + 1 } ?? 0)), note: notes)
        }
        let whole = widths.map { $0.text + ($0.note.map { $0 + 1 } ?? 0) }

        func line(_ row: [PageTable.Cell]) -> String {
            joined(row.indices.map { index in
                let (cell, alignment) = (row[index], table.columns[index].alignment)
                guard let note = cell.note, let noteWidth = widths[index].note else {
                    return cell.text.padded(to: whole[index], alignment)
                }
                return cell.text.padded(to: widths[index].text, alignment) + " " + note.padded(to: noteWidth, .leading)
            })
        }
        let head = joined(table.columns.indices.map { table.columns[$0].title.padded(to: whole[$0], table.columns[$0].alignment) })
        let width = whole.reduce(0, +) + 2 * (whole.count - 1)
        return [head, rule(width)] + table.rows.map { line($0.cells) } + (table.total.map { [rule(width), line($0)] } ?? [])
    }

    private func joined(_ cells: [String]) -> String {
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}

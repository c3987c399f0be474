/// A summary as Markdown: the same content as on the terminal, in tables and without a limit of rows.
package struct MarkdownRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    package func render(_ summary: Summary) -> String {
        render(summary.page(language))
    }

    func render(_ page: Page) -> String {
        let sections = page.sections.flatMap { section in
            (section.title.map { ["## \(escaped($0))"] } ?? []) + section.blocks.map(text)
        }
        return (["# \(escaped(page.title))"] + sections).joined(separator: "\n\n") + "\n"
    }

    private func text(_ block: Page.Block) -> String {
        switch block {
        case .paragraph(let text):
            return escaped(text)
        case .facts(let facts):
            let colon = language == .chinese ? "：" : ": "
            return facts.map { "- \(escaped($0.name))\(colon)\(escaped($0.value.text))" }.joined(separator: "\n")
        case .table(let table):
            let rules = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
            let rows = table.rows.map { $0.cells.map(text) } + (table.total.map { [$0.map { "**\(text($0))**" }] } ?? [])
            return ([table.columns.map { escaped($0.title) }, rules] + rows)
                .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
        }
    }

    private func text(_ cell: PageTable.Cell) -> String {
        escaped(cell.text) + (cell.note.map { " (\(escaped($0)))" } ?? "")
    }

    /// Names come from exports: nothing in them may become markup.
    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\`*_[]<>|#&~".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}

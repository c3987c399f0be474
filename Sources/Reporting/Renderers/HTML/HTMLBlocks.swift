package import Charts

/// Writes a page's sections as HTML; it counts them, their tables and their figures from the top of the page.
package struct HTMLBlocks {
    let language: Language
    /// Where a reader can follow a number to; nil where there is nothing to be followed.
    private let link: (FigureReference) -> String?
    private var sections = 0
    private var tables = 0
    private var figures = 0

    /// - Parameter link: the address of the page that explains a figure, or that tells more of a row.
    package init(language: Language, link: @escaping (FigureReference) -> String? = { _ in nil }) {
        self.language = language
        self.link = link
    }

    package mutating func write(_ section: Page.Section, to writer: inout MarkupWriter) {
        guard let title = section.title else {
            for block in section.blocks { write(block, section, to: &writer) }
            return
        }
        sections += 1
        let id = "s\(sections)"
        let number = SectionNumber.text(sections, language)
        writer.element("section", [("aria-labelledby", id), ("class", section.role == .notes ? "notes" : "figures")]) { inner in
            inner.element("h2", [("id", id)], text: number + title)
            for block in section.blocks {
                inner.breakLine()
                write(block, section, to: &inner)
            }
        }
    }

    private mutating func write(_ block: Page.Block, _ section: Page.Section, to writer: inout MarkupWriter) {
        switch block {
        case .paragraph(let text):
            writer.element("p", [("class", section.role == .lead ? "lead" : "text")], text: text)
        case .facts(let facts):
            writer.element("dl", [("class", section.role == .head ? "dates" : "facts")]) { list in
                for fact in facts {
                    list.element("div") { pair in
                        pair.element("dt", text: fact.name)
                        pair.element("dd") { write(fact.value, to: &$0) }
                    }
                }
            }
        case .table(let table):
            if let lead = table.lead { write(table, lead, to: &writer) }
            for plot in table.plots where !table.rows.isEmpty { write(table, plot, to: &writer) }
            write(table, title: section.title ?? "", to: &writer)
        }
    }

    private func write(_ table: PageTable, _ lead: PageTable.Lead, to writer: inout MarkupWriter) {
        writer.element("ul", [("class", "tiles")]) { list in
            for row in table.rows {
                let value = row.cells[lead.value]
                list.element("li") { tile in
                    tile.element("span", [("class", "name")], text: row.cells[0].text)
                    tile.text(" ")
                    tile.element("span", [("class", "value")]) { write(value, to: &$0) }
                    if let note = value.note { tile.element("span", [("class", "note")], text: " \(note)") }
                    for column in lead.changes {
                        tile.element("span", [("class", "note")], text: " \(table.columns[column].title) \(row.cells[column].text)")
                    }
                }
            }
        }
    }

    private func write(_ cell: PageTable.Cell, to writer: inout MarkupWriter) {
        if let address = cell.source.flatMap(link) {
            writer.element("a", [("href", address)], text: cell.text)
        } else {
            writer.text(cell.text)
        }
    }

    private mutating func write(_ table: PageTable, _ plot: Plot, to writer: inout MarkupWriter) {
        figures += 1
        let label = language == .chinese ? "图\(figures)　" : "Figure \(figures). "
        let picture = table.chart(plot, language).svg(id: "f\(figures)", style: .page)
        writer.element("figure") { figure in
            figure.element("figcaption", text: label + plot.title)
            figure.element("div", [("class", "picture")]) { $0.append(markup: picture) }
        }
    }

    private mutating func write(_ table: PageTable, title: String, to writer: inout MarkupWriter) {
        tables += 1
        let label = language == .chinese ? "表\(tables)　" : "Table \(tables). "
        let id = "t\(tables)"
        let noteWidths = table.noteWidths
        // What is wider than a small screen is scrolled by itself, also with the keyboard.
        writer.element("div", [("class", "wide"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0")]) { frame in
            frame.element("table") { markup in
                markup.element("caption", [("id", id)], text: label + title)
                markup.breakLine()
                markup.element("thead") { head in
                    head.element("tr") { row in
                        for column in table.columns {
                            row.element("th", [("scope", "col"), ("class", column.alignment.name)], text: column.title)
                        }
                    }
                }
                markup.breakLine()
                markup.element("tbody") { body in
                    for row in table.rows { write(row.cells, of: table, isUnfinished: row.isUnfinished, noteWidths, to: &body) }
                }
                if let total = table.total {
                    markup.element("tbody", [("class", "total")]) { write(total, of: table, isUnfinished: false, noteWidths, to: &$0) }
                }
            }
        }
    }

    private func write(
        _ cells: [PageTable.Cell], of table: PageTable, isUnfinished: Bool, _ noteWidths: [Int], to writer: inout MarkupWriter
    ) {
        writer.element("tr", isUnfinished ? [("class", "unfinished")] : []) { row in
            for (index, cell) in cells.enumerated() {
                let (isName, column) = (index == 0, table.columns[index])
                row.element(isName ? "th" : "td", (isName ? [("scope", "row")] : []) + [("class", column.alignment.name)]) { inner in
                    write(cell, to: &inner)
                    guard let note = cell.note else { return }
                    inner.text(" ")
                    // One width for the column, so that what stands before it is aligned.
                    inner.element("small", [("class", PageStyle.noteClass(columns: noteWidths[index]))], text: "(\(note))")
                }
            }
        }
        writer.breakLine()
    }
}

extension PageTable {
    /// Columns that the widest note of each column needs, with its parentheses, which are narrow.
    fileprivate var noteWidths: [Int] {
        columns.indices.map { column in
            (rows.map(\.cells) + [total ?? []]).compactMap { cells in
                column < cells.count ? cells[column].note.map { $0.displayWidth + 1 } : nil
            }.max() ?? 0
        }
    }
}

extension PageTable.Alignment {
    var name: String {
        switch self {
        case .leading: "text"
        case .trailing: "number"
        }
    }
}

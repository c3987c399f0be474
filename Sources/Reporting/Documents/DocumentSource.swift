import Charts

/// A page as the HTML that pandoc makes a document of: paragraphs name their style, tables the widths of their columns, and charts
/// are pictures in files.
struct DocumentSource {
    let language: Language
    /// The charts as SVG, in the order of `pictureName`.
    private(set) var pictures: [String] = []
    private var sections = 0
    private var tables = 0

    init(language: Language) {
        self.language = language
    }

    static func pictureName(_ number: Int) -> String { "chart-\(number)" }

    mutating func html(_ page: Page) -> String {
        var writer = MarkupWriter()
        writer.append(markup: "<!DOCTYPE html>\n")
        writer.element("html", [("lang", language.tag)]) { html in
            html.element("head") { head in
                head.empty("meta", [("charset", "utf-8")])
                head.element("title", text: page.title)
            }
            html.element("body") { body in
                for section in page.sections { write(section, of: page, to: &body) }
            }
        }
        return writer.markup
    }

    private mutating func write(_ section: Page.Section, of page: Page, to writer: inout MarkupWriter) {
        if let title = section.title {
            sections += 1
            writer.element("h1", text: SectionNumber.text(sections, language) + title)
        }
        for block in section.blocks {
            switch block {
            case .paragraph(let text): writer.element("p", text: text)
            case .facts(let facts): write(facts, isHead: section.role == .head, to: &writer)
            case .table(let table):
                for plot in table.plots where !table.rows.isEmpty { write(table, plot, to: &writer) }
                tables += 1
                let label = language == .chinese ? "表\(tables)　" : "Table \(tables). "
                write(table, caption: label + (section.title ?? ""), to: &writer)
            }
        }
        if section.role == .head { for warning in page.warnings { styled("Warning", to: &writer) { $0.text(warning) } } }
    }

    private func styled(_ style: String, to writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
        writer.element("div", [("data-custom-style", style)]) { $0.element("p", [], content) }
    }

    private func write(_ facts: [Page.Fact], isHead: Bool, to writer: inout MarkupWriter) {
        let colon = language == .chinese ? "：" : ": "
        for fact in facts {
            let line = fact.name + colon + fact.value.text
            if isHead { styled("Dates", to: &writer) { $0.text(line) } } else { writer.element("p", text: line) }
        }
    }

    private mutating func write(_ table: PageTable, _ plot: Plot, to writer: inout MarkupWriter) {
        let chart = table.chart(plot, language)
        let name = DocumentSource.pictureName(pictures.count + 1)
        pictures.append(chart.svg(id: name, style: .plain))
        let label = language == .chinese ? "图\(pictures.count)　" : "Figure \(pictures.count). "
        styled("Picture", to: &writer) { paragraph in
            paragraph.empty("img", [("src", "\(name).png"), ("alt", chart.caption.description),
                                    ("style", "width:\(Int(OfficialLayout.textMillimetres))mm")])
        }
        styled("Figure Caption", to: &writer) { $0.text(label + plot.title) }
    }

    private func write(_ table: PageTable, caption: String, to writer: inout MarkupWriter) {
        writer.element("table") { markup in
            markup.element("caption", text: caption)
            markup.element("colgroup") { group in
                for width in widths(of: table) { group.empty("col", [("style", "width:\(width)%")]) }
            }
            markup.element("thead") { head in
                head.element("tr") { row in
                    for column in table.columns { row.element("th", style(column), text: column.title) }
                }
            }
            markup.element("tbody") { body in
                for row in table.rows { write(row.cells, of: table, isTotal: false, to: &body) }
                if let total = table.total { write(total, of: table, isTotal: true, to: &body) }
            }
        }
    }

    private func write(_ cells: [PageTable.Cell], of table: PageTable, isTotal: Bool, to writer: inout MarkupWriter) {
        writer.element("tr") { row in
            for (column, cell) in zip(table.columns, cells) {
                let text = cell.text + (cell.note.map { " (\($0))" } ?? "")
                row.element("td", style(column)) { inner in
                    if isTotal { inner.element("strong", text: text) } else { inner.text(text) }
                }
            }
        }
    }

    private func style(_ column: PageTable.Column) -> [(String, String)] {
        [("style", "text-align:\(column.alignment == .trailing ? "right" : "left")")]
    }

    /// Percent of the text's width for each column, by the widest cell; the head is bold and a little wider, and a long definition
    /// takes no more than its share.
    private func widths(of table: PageTable) -> [Int] {
        let rows = table.rows.map(\.cells) + [table.total ?? []]
        let needs = table.columns.indices.map { column in
            let cells = rows.compactMap { column < $0.count ? $0[column] : nil }
            let widest = cells.map { $0.text.displayWidth + ($0.note.map { $0.displayWidth + 3 } ?? 0) }.max() ?? 0
            return min(max(widest, table.columns[column].title.displayWidth + 1, 5), 50) + 1
        }
        let sum = max(needs.reduce(0, +), 1)
        return needs.map { max($0 * 100 / sum, 1) }
    }
}

/// A summary laid out but not yet written: what text, Markdown, web page, document and workbook have in common.
package struct Page: Sendable {
    package var title: String
    /// What a reader must see before any figure: the period is not finished, days are missing.
    package var warnings: [String]
    package var sections: [Section]
    /// Every rate of the page with its definition, for formats that keep notes apart.
    package var definitions: [Fact]

    package init(title: String, warnings: [String] = [], sections: [Section], definitions: [Fact] = []) {
        self.title = title
        self.warnings = warnings
        self.sections = sections
        self.definitions = definitions
    }

    /// With the mark behind its title and those of its pictures, which are also looked at alone.
    func marked(_ mark: String) -> Page {
        var page = self
        page.title += mark
        for section in page.sections.indices {
            for block in page.sections[section].blocks.indices {
                guard case .table(var table) = page.sections[section].blocks[block] else { continue }
                for plot in table.plots.indices { table.plots[plot].title += mark }
                page.sections[section].blocks[block] = .table(table)
            }
        }
        return page
    }

    package struct Section: Sendable {
        package enum Role: Sendable {
            /// Dates and scope, above everything.
            case head
            /// The summary in a sentence.
            case lead
            case figures
            /// What the figures rest on.
            case notes
        }

        package var title: String?
        package var role: Role
        package var blocks: [Block]

        package init(title: String? = nil, role: Role = .figures, blocks: [Block]) {
            self.title = title
            self.role = role
            self.blocks = blocks
        }
    }

    package enum Block: Sendable {
        case paragraph(String)
        /// Names with their values, one a line.
        case facts([Fact])
        case table(PageTable)
    }

    package struct Fact: Sendable {
        package var name: String
        package var value: PageTable.Cell
        /// The numbers that the value is put together from, where it is more than one.
        package var parts: [Fact]

        package init(_ name: String, _ value: PageTable.Cell, parts: [Fact] = []) {
            self.name = name
            self.value = value
            self.parts = parts
        }

        package init(_ name: String, _ text: String) {
            self.init(name, PageTable.Cell(text))
        }
    }
}

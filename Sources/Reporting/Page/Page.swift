/// A summary laid out but not yet written: what text, Markdown, web page, document and workbook have in common.
struct Page {
    var title: String
    /// What a reader must see before any figure: the period is not finished, days are missing.
    var warnings: [String]
    var sections: [Section]
    /// Every rate of the page with its definition, for formats that keep notes apart.
    var definitions: [Fact]

    init(title: String, warnings: [String] = [], sections: [Section], definitions: [Fact] = []) {
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

    struct Section {
        enum Role {
            /// Dates and scope, above everything.
            case head
            /// The summary in a sentence.
            case lead
            case figures
            /// What the figures rest on.
            case notes
        }

        var title: String?
        var role: Role
        var blocks: [Block]

        init(title: String? = nil, role: Role = .figures, blocks: [Block]) {
            self.title = title
            self.role = role
            self.blocks = blocks
        }
    }

    enum Block {
        case paragraph(String)
        /// Names with their values, one a line.
        case facts([Fact])
        case table(PageTable)
    }

    struct Fact {
        var name: String
        var value: PageTable.Cell
        /// The numbers that the value is put together from, where it is more than one.
        var parts: [Fact]

        init(_ name: String, _ value: PageTable.Cell, parts: [Fact] = []) {
            self.name = name
            self.value = value
            self.parts = parts
        }

        init(_ name: String, _ text: String) {
            self.init(name, PageTable.Cell(text))
        }
    }
}

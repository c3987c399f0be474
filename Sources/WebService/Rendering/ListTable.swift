/// A list whose cells lead somewhere: imports, alerts, editions. Tables of figures are those of `HTMLBlocks`.
struct ListTable {
    struct Cell {
        var text: String
        var href: String?
        var isNumber = false
    }

    var caption: String
    var columns: [Cell]
    var rows: [[Cell]]
    /// Said instead of an empty table.
    var empty: String

    init(_ caption: String, columns: [(String, isNumber: Bool)], empty: String, rows: [[(String, href: String?)]]) {
        self.caption = caption
        self.empty = empty
        self.columns = columns.map { Cell(text: $0.0, isNumber: $0.isNumber) }
        self.rows = rows.map { row in zip(columns, row).map { Cell(text: $1.0, href: $1.href, isNumber: $0.isNumber) } }
    }

    func markup(_ visit: Visit) throws -> String {
        try visit.service.pages.templates.render(.list, self)
    }
}

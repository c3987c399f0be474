/// A published text: passages and tables in the order in which a reader meets them.
package struct Document: Hashable, Sendable {
    package enum Block: Hashable, Sendable {
        case heading(Passage)
        case passage(Passage)
        case table(Table)
    }

    package let blocks: [Block]

    package init(blocks: [Block]) { self.blocks = blocks }

    var passages: [Passage] {
        blocks.compactMap { block in
            switch block {
            case .heading(let passage), .passage(let passage): passage
            case .table: nil
            }
        }
    }

    /// Tables with the heading under which they stand.
    var tables: [(heading: String, table: Table)] {
        var heading = ""
        return blocks.compactMap { block in
            switch block {
            case .heading(let passage):
                heading = passage.text
                return nil
            case .passage: return nil
            case .table(let table): return (heading, table)
            }
        }
    }
}

/// A table: every row has the line on which it stands and its cells from left to right.
package struct Table: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let line: Int
        package let cells: [String]

        package init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }
    }

    package let rows: [Row]

    package init(rows: [Row]) { self.rows = rows }
}

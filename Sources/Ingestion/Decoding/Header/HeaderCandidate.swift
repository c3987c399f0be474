internal import Spreadsheets
internal import Tickets

/// One record that may be the header, or two that are read as one: an upper row with the names of groups, and below it the names of
/// their columns or the ends of them.
struct HeaderCandidate {
    /// The place of its last record, from 0, and the physical line of that, from 1.
    let record: Int
    let line: Int
    /// The names of the columns.
    let cells: [String]
    /// The cells of each record as they stand in the file.
    let rows: [[String]]
    let found: Set<Column>

    init(_ row: SheetRow, record: Int, names: ColumnNames) {
        let cells = row.cells.map(CellText.trimmed)
        self.init(record: record, line: row.line, cells: cells, rows: [cells], names: names)
    }

    /// Nil where the lower row has a ticket's number in place of a name.
    init?(upper: HeaderCandidate, lower: HeaderCandidate, names: ColumnNames) {
        var cells: [String] = []
        var group = ""
        for index in 0..<max(upper.cells.count, lower.cells.count) {
            let above = upper.cells.indices.contains(index) ? upper.cells[index] : ""
            let below = lower.cells.indices.contains(index) ? lower.cells[index] : ""
            // A group's name stands above its first column only, unless it is repeated.
            if !above.isEmpty || below.isEmpty { group = above }
            if names.match(above)?.column == .ticketNumber, !below.isEmpty, names.match(below) == nil { return nil }
            cells.append(HeaderCandidate.name(of: below, under: group, names))
        }
        self.init(record: lower.record, line: lower.line, cells: cells, rows: upper.rows + lower.rows, names: names)
    }

    private init(record: Int, line: Int, cells: [String], rows: [[String]], names: ColumnNames) {
        (self.record, self.line, self.cells, self.rows) = (record, line, cells, rows)
        found = Set(cells.compactMap { names.match($0)?.column })
    }

    /// 办结时间 stands as it is under any group, and is also 时间 under 办结.
    private static func name(of cell: String, under group: String, _ names: ColumnNames) -> String {
        if cell.isEmpty { return group }
        return names.match(cell) == nil && names.match(group + cell) != nil ? group + cell : cell
    }

    /// The first rows of a sheet one by one, then two by two where two say more than each alone.
    static func all(in records: [SheetRow], names: ColumnNames) -> [HeaderCandidate] {
        let single = records.enumerated().map { HeaderCandidate($0.element, record: $0.offset, names: names) }
        return single + zip(single, single.dropFirst()).compactMap { upper, lower in
            HeaderCandidate(upper: upper, lower: lower, names: names).flatMap {
                $0.found.isStrictSuperset(of: upper.found) && $0.found.isStrictSuperset(of: lower.found) ? $0 : nil
            }
        }
    }
}

internal import Spreadsheets
internal import Tickets

/// Where the columns of one file stand.
struct HeaderLayout {
    /// How far down a header may stand, below titles and dates of the statistics.
    static let recordsSearched = 20

    /// The place of the header's last row among the records, from 0, and its physical line, from 1.
    let record: Int
    let line: Int
    /// One unique name for every column; a column without a name is called by its number.
    let names: [String]
    /// The header's cells as they are read, and row by row as they stand in the file, for finding it again further down.
    let cells: [String]
    let rows: [[String]]
    /// A row must reach this far; behind it the header itself has only empty cells.
    let leastCellCount: Int
    let places: [Column: Int]
    /// The columns that nobody knows.
    let extras: [(index: Int, name: String)]

    /// Finds the header: of the first records, the one with most known columns, a ticket number among them.
    init(searching records: [SheetRow], names: ColumnNames) throws(ExportError) {
        let candidates = HeaderCandidate.all(in: records, names: names)
        let numbered = HeaderLayout.best(candidates.filter { $0.found.contains(.ticketNumber) })
        // A header without a ticket number is worth naming in the error.
        guard let header = numbered ?? HeaderLayout.best(candidates) else {
            throw .noHeader(recordsSearched: records.count, namesLookedFor: Column.required.flatMap { names.accepted[$0] ?? [] })
        }
        for column in Column.required where !header.found.contains(column) {
            throw .missingColumn(column, acceptedNames: names.accepted[column] ?? [],
                                 found: header.cells.filter { !$0.isEmpty }, line: header.line)
        }
        self.init(header, names: names)
    }

    private static func best(_ candidates: [HeaderCandidate]) -> HeaderCandidate? {
        let most = candidates.map(\.found.count).max() ?? 0
        return most < 2 ? nil : candidates.first { $0.found.count == most }
    }

    private init(_ header: HeaderCandidate, names: ColumnNames) {
        record = header.record
        line = header.line
        cells = header.cells
        rows = header.rows
        self.names = HeaderLayout.unique(cells)
        leastCellCount = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        var best: [Column: (rank: Int, index: Int)] = [:]
        for (index, cell) in cells.enumerated() {
            guard let match = names.match(cell), match.rank < best[match.column]?.rank ?? .max else { continue }
            best[match.column] = (match.rank, index)
        }
        places = best.mapValues(\.index)
        let known = Set(places.values)
        extras = self.names.enumerated().filter { !known.contains($0.offset) }.map { ($0.offset, $0.element) }
    }

    /// `name (2)` for a second column of that name, `column 7` for one without.
    private static func unique(_ cells: [String]) -> [String] {
        var used: Set<String> = []
        return cells.enumerated().map { index, cell in
            let name = cell.isEmpty ? "column \(index + 1)" : cell
            var candidate = name
            var count = 1
            while !used.insert(candidate).inserted {
                count += 1
                candidate = "\(name) (\(count))"
            }
            return candidate
        }
    }

    /// What the file says something about.
    func columns(with constants: [Column: String]) -> ColumnSet {
        ColumnSet(Array(places.keys) + Array(constants.keys))
    }
}

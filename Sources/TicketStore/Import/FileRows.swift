import Tickets

/// The rows of one file that speak of one ticket: the highest rework revision, then the last line, wins.
struct FileRows {
    private(set) var winner: ImportedExport.Row
    /// The last row of each lower revision, lowest first: what the file tells of the ticket's earlier rounds.
    private(set) var superseded: [ImportedExport.Row] = []
    /// How many rows that did not win say the same as the winner, and how many say something else.
    private(set) var repeats = 0
    private(set) var differing = 0

    init(_ rows: [ImportedExport.Row]) {
        var lastOfRevision: [Int: ImportedExport.Row] = [:]
        for row in rows { lastOfRevision[row.ticket.number.revision] = row }
        let ordered = lastOfRevision.values.sorted { $0.ticket.number.revision < $1.ticket.number.revision }
        winner = ordered.last ?? rows[0]
        superseded = Array(ordered.dropLast())
        guard rows.count > 1 else { return }
        let hash = winner.ticket.contentHash
        for row in rows where row.line != winner.line {
            if row.ticket.contentHash == hash { repeats += 1 } else { differing += 1 }
        }
    }

    init(only row: ImportedExport.Row) {
        winner = row
    }

    /// Groups a file's rows by ticket, in the order of first mention.
    static func grouped(_ rows: [ImportedExport.Row]) -> [FileRows] {
        var position: [String: Int] = Dictionary(minimumCapacity: rows.count)
        var groups: [[ImportedExport.Row]] = []
        groups.reserveCapacity(rows.count)
        for row in rows {
            if let known = position[row.ticket.number.base] {
                groups[known].append(row)
            } else {
                position[row.ticket.number.base] = groups.count
                groups.append([row])
            }
        }
        return groups.map { $0.count == 1 ? FileRows(only: $0[0]) : FileRows($0) }
    }
}

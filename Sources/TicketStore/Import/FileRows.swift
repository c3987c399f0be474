import Tickets

/// The rows of one batch that speak of one ticket: the highest rework revision, then the last line, wins.
///
/// Rows are named by their place in the batch, so that a batch of thousands moves no tickets about.
struct FileRows {
    let winner: Int
    /// The last row of each lower revision, lowest first: what the file tells of the ticket's earlier rounds.
    private(set) var superseded: [Int] = []
    /// How many rows that did not win say the same as the winner, and how many say something else.
    private(set) var repeats = 0
    private(set) var differing = 0
    /// The ticket's number and the winner's content.
    let seenHash: Int64
    let contentHash: Int64

    /// The only row of a batch that was a plain one.
    init(plain row: PlainRows.Row) {
        winner = 0
        seenHash = row.number
        contentHash = row.contentHash
    }

    private init(only place: Int, seenHash: Int64, in rows: [ImportedExport.Row]) {
        winner = place
        self.seenHash = seenHash
        contentHash = rows[place].ticket.contentHash
    }

    private init(_ places: [Int], seenHash: Int64, in rows: [ImportedExport.Row]) {
        var lastOfRevision: [Int: Int] = [:]
        for place in places { lastOfRevision[rows[place].ticket.number.revision] = place }
        let ordered = lastOfRevision.sorted { $0.key < $1.key }.map(\.value)
        self.init(only: ordered.last ?? places[0], seenHash: seenHash, in: rows)
        superseded = Array(ordered.dropLast())
        for place in places where place != winner {
            if rows[place].ticket.contentHash == contentHash { repeats += 1 } else { differing += 1 }
        }
    }

    /// Groups rows by ticket, in the order of first mention.
    /// - Throws: `StoreError.inconsistent` where two numbers share a hash, which 64 bits make all but impossible.
    static func grouped(_ rows: [ImportedExport.Row]) throws(StoreError) -> [FileRows] {
        var order: [Int64] = []
        order.reserveCapacity(rows.count)
        var firstPlace: [Int64: Int] = Dictionary(minimumCapacity: rows.count)
        var repeated: [Int64: [Int]] = [:]
        for place in rows.indices {
            let hash = rows[place].ticket.number.seenHash
            if let first = firstPlace[hash] {
                guard rows[first].ticket.number.base == rows[place].ticket.number.base else {
                    throw .inconsistent("two ticket numbers share a hash")
                }
                repeated[hash, default: [first]].append(place)
            } else {
                firstPlace[hash] = place
                order.append(hash)
            }
        }
        return order.map { hash in
            if let places = repeated[hash] { return FileRows(places, seenHash: hash, in: rows) }
            return FileRows(only: firstPlace[hash] ?? 0, seenHash: hash, in: rows)
        }
    }
}

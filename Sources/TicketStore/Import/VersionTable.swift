import Tickets

/// The version of every known ticket by the hash of its number, in 25 bytes a place: ten million tickets take a quarter of a gigabyte.
///
/// Open addressing with linear probing; hashes of numbers are mixed already, so that their upper bits say where a search begins.
struct VersionTable: Sendable {
    private struct Entry {
        var number: Int64
        var sourceHash: Int64
        var contentHash: Int64
    }

    private var entries: ContiguousArray<Entry>
    /// Place of the columns in `palette`, counted from 1; 0 is an empty place.
    private var columns: ContiguousArray<UInt8>
    /// The few sets of columns that there are.
    private var palette: [ColumnSet] = []
    private(set) var count = 0

    private static let empty = Entry(number: 0, sourceHash: 0, contentHash: 0)
    /// Of a hundred places so many are filled before the table grows by half.
    private static let fullPercent = 80
    /// What does not fit into the palette equals no file's columns, and so is looked at anew.
    private static let otherColumns = UInt8.max

    /// - Parameter capacity: how many tickets are expected; more make it grow.
    init(capacity: Int) {
        let places = max(capacity, 10) * 100 / VersionTable.fullPercent + 1
        entries = ContiguousArray(repeating: VersionTable.empty, count: places)
        columns = ContiguousArray(repeating: 0, count: places)
    }

    /// - Parameter sourceHash: 0 for none.
    mutating func insert(_ number: Int64, contentHash: Int64, sourceHash: Int64, columns said: ColumnSet) {
        if count * 100 >= entries.count * VersionTable.fullPercent { grow() }
        insert(Entry(number: number, sourceHash: sourceHash, contentHash: contentHash), columns: place(of: said))
    }

    subscript(number: Int64) -> KnownVersions.Version? {
        guard let place = place(of: number) else { return nil }
        let columns = columns[place]
        return KnownVersions.Version(contentHash: entries[place].contentHash,
                                     columns: columns == VersionTable.otherColumns ? nil : palette[Int(columns) - 1])
    }

    /// Whether the newest row of the ticket has these cells, with this meaning.
    @inline(__always)
    func holds(_ number: Int64, sourceHash: Int64) -> Bool {
        guard sourceHash != 0, let place = place(of: number) else { return false }
        return entries[place].sourceHash == sourceHash
    }

    @inline(__always)
    private func start(of number: Int64) -> Int {
        Int(truncatingIfNeeded: UInt64(bitPattern: number).multipliedFullWidth(by: UInt64(entries.count)).high)
    }

    @inline(__always)
    private func place(of number: Int64) -> Int? {
        var place = start(of: number)
        while columns[place] != 0 {
            if entries[place].number == number { return place }
            place += 1
            if place == entries.count { place = 0 }
        }
        return nil
    }

    private mutating func insert(_ entry: Entry, columns said: UInt8) {
        var place = start(of: entry.number)
        while columns[place] != 0, entries[place].number != entry.number {
            place += 1
            if place == entries.count { place = 0 }
        }
        if columns[place] == 0 { count += 1 }
        entries[place] = entry
        columns[place] = said
    }

    private mutating func place(of said: ColumnSet) -> UInt8 {
        if let known = palette.firstIndex(of: said) { return UInt8(known + 1) }
        guard palette.count < Int(VersionTable.otherColumns) - 1 else { return VersionTable.otherColumns }
        palette.append(said)
        return UInt8(palette.count)
    }

    private mutating func grow() {
        var larger = VersionTable(capacity: entries.count * 3 / 2 * VersionTable.fullPercent / 100)
        larger.palette = palette
        for place in entries.indices where columns[place] != 0 { larger.insert(entries[place], columns: columns[place]) }
        self = larger
    }
}

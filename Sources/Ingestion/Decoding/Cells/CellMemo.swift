internal import Glibc
internal import Tickets

/// Remembers what the cells of a column mean by their bytes, since a column repeats a handful of texts.
struct CellMemo<Value> {
    private struct Entry {
        var hash: Int64
        var text: [UInt8]
        var value: Value

        func isOf(_ other: UnsafeRawBufferPointer) -> Bool {
            text.withUnsafeBytes { own in
                guard own.count == other.count else { return false }
                guard let left = own.baseAddress, let right = other.baseAddress else { return true }
                return memcmp(left, right, own.count) == 0
            }
        }
    }

    private var entries: [Entry] = []
    /// One more than the place among the entries; 0 is an empty place.
    private var places: [Int32] = Array(repeating: 0, count: placeCount)

    /// Twice as many places as entries. A column that fills them repeats little, and is begun anew.
    private static var placeCount: Int { 4096 }

    mutating func value(of cell: CellText.Bytes, _ make: (String) -> Value) -> Value {
        let text = UnsafeRawBufferPointer(cell)
        let hash = TicketNumber.seenHash(of: text)
        var place = Int(truncatingIfNeeded: hash) & (CellMemo.placeCount - 1)
        while places[place] != 0 {
            let index = Int(places[place]) - 1
            if entries[index].hash == hash, entries[index].isOf(text) { return entries[index].value }
            place = (place + 1) & (CellMemo.placeCount - 1)
        }
        let value = make(String(decoding: cell, as: UTF8.self))
        if entries.count == CellMemo.placeCount / 2 {
            self = CellMemo()
            place = Int(truncatingIfNeeded: hash) & (CellMemo.placeCount - 1)
        }
        entries.append(Entry(hash: hash, text: Array(cell), value: value))
        places[place] = Int32(entries.count)
        return value
    }
}

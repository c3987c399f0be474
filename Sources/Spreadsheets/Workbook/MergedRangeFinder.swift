/// Finds the merged ranges of a sheet in its unpacked bytes, before it is parsed: they stand behind the rows, and are needed from
/// the first row on. A `<` inside a text is always escaped, so that no text can look like one.
///
/// A sheet in UTF-16, which nobody writes, shows none.
struct MergedRangeFinder {
    private(set) var ranges: [MergedRange] = []
    private var cells = 0
    /// The end of the last piece, in which an element may begin.
    private var rest: [UInt8] = []

    private static let element = Array("mergeCell ".utf8)
    private static let attribute = Array("ref=".utf8)
    /// `<x:mergeCell ref="XFD1048576:XFD1048576"/>`, with room for blanks and a long prefix.
    private static let longestElement = 128

    mutating func search(_ piece: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        let joined = rest + piece
        var read = 0
        try joined.withUnsafeBufferPointer { bytes throws(SpreadsheetError) in read = try collect(UnsafeRawBufferPointer(bytes)) }
        rest = Array(joined[max(read, joined.count - Self.longestElement)...])
    }

    /// Returns where the last whole element ends.
    private mutating func collect(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) -> Int {
        var read = 0
        while let start = offset(of: Self.element, in: bytes, from: read) {
            let rest = bytes[start...].prefix(Self.longestElement)
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
                // Cut by the piece's end, or no element at all.
                if rest.endIndex == bytes.count { return read }
                read = start + Self.element.count
                continue
            }
            if isTag(bytes, at: start), let range = Self.range(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) {
                try append(range)
            }
            read = end
        }
        return read
    }

    private mutating func append(_ range: MergedRange) throws(SpreadsheetError) {
        ranges.append(range)
        cells += range.cellCount
        for (limit, found) in [(SizeLimit.mergedRanges, ranges.count), (.mergedCells, cells)] where found > limit.value {
            throw .tooLarge(limit, allowed: limit.value)
        }
    }

    /// Whether `<` stands in front, perhaps with a prefix between.
    private func isTag(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        var index = start - 1
        if index > 0, bytes[index] == UInt8(ascii: ":") {
            index -= 1
            while index > 0, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<") { index -= 1 }
        }
        return index >= 0 && bytes[index] == UInt8(ascii: "<")
    }

    private static func range(_ element: UnsafeRawBufferPointer) -> MergedRange? {
        guard let name = offset(of: attribute, in: element), name + attribute.count < element.count else { return nil }
        let quote = element[name + attribute.count]
        let value = element[(name + attribute.count + 1)...]
        guard let end = value.firstIndex(of: quote) else { return nil }
        return MergedRange(UnsafeRawBufferPointer(rebasing: value[..<end]))
    }
}

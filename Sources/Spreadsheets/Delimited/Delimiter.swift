/// The byte between two cells of a record.
package struct Delimiter: Hashable, Sendable {
    package let byte: UInt8

    package static let comma = Delimiter(byte: UInt8(ascii: ","))
    package static let tab = Delimiter(byte: UInt8(ascii: "\t"))
    package static let semicolon = Delimiter(byte: UInt8(ascii: ";"))

    /// In the order in which a tie is settled.
    private static let candidates = [comma, tab, semicolon]
    /// A title, a two-row header and enough rows to outvote them.
    private static let recordsRead = 20
    /// Twenty records of a kilobyte, with room for long texts.
    private static let bytesRead = 1 << 20

    /// Any ASCII byte but a quote, LF, CR or NUL; nil otherwise.
    package init?(_ character: Character) {
        guard let byte = character.asciiValue, !"\"\n\r\r\n\0".contains(character) else { return nil }
        self.init(byte: byte)
    }

    private init(byte: UInt8) { self.byte = byte }

    /// The delimiter that gives most of the first twenty records the same number of cells above one; of two, the one that gives
    /// more cells. A file of a single column counts as comma-separated.
    static func detect(in text: DecodedText) -> Delimiter {
        let window = min(text.start + bytesRead, text.utf8.count)
        let scored = candidates.map { candidate in
            (candidate, agreement(cellCounts(of: text, upTo: window, delimiter: candidate)))
        }
        var best = (comma, Agreement(records: 0, cells: 0))
        for (candidate, score) in scored where score > best.1 { best = (candidate, score) }
        return best.0
    }

    /// How many records have the most frequent number of cells above one.
    private struct Agreement: Comparable {
        var records: Int
        var cells: Int

        static func < (left: Agreement, right: Agreement) -> Bool { (left.records, left.cells) < (right.records, right.cells) }
    }

    private static func agreement(_ cellCounts: [Int]) -> Agreement {
        let frequencies = cellCounts.reduce(into: [Int: Int]()) { if $1 > 1 { $0[$1, default: 0] += 1 } }
        return frequencies.map { Agreement(records: $0.value, cells: $0.key) }.max() ?? Agreement(records: 0, cells: 0)
    }

    private static func cellCounts(of text: DecodedText, upTo end: Int, delimiter: Delimiter) -> [Int] {
        var cursor = RecordCursor(text, end: end, delimiter: delimiter)
        var counts: [Int] = []
        while counts.count < recordsRead {
            // A quote left open in the window, perhaps only because another delimiter is right, ends the sample.
            let hasRecord = try? cursor.next { if !$0.isBlank { counts.append($0.count) } }
            guard hasRecord == true else { break }
        }
        if end < text.utf8.count, counts.count > 1, counts.count < recordsRead { counts.removeLast() }
        return counts
    }
}

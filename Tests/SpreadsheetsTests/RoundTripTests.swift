@testable import Spreadsheets
import Testing
import TestSupport

@Suite struct RoundTripTests {
    private static let pieces = [
        "a", "Z", "0", " ", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "\r", "'", "=1+1", "石龙镇", "诉求",
        "，", "。", "　", "𠮷", "😀", "é", "ü", "한", "ﬁ", "\u{E000}", "\u{FFFD}", "e\u{301}", "\\", "0826081308493182401",
    ]

    private static func randomRows(seed: UInt64) -> [[String]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<40).map { _ in
            let width = Int.random(in: 1...6, using: &generator)
            return (0..<width).map { _ in
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            }
        }
    }

    @Test("What the writer wrote, the reader reads, in every encoding and with every delimiter",
          arguments: TextEncoding.allCases, [Delimiter.comma, .tab, .semicolon])
    func roundTrip(encoding: TextEncoding, delimiter: Delimiter) throws {
        for seed in 1...25 as ClosedRange<UInt64> {
            let rows = Self.randomRows(seed: seed)
            var writer = DelimitedWriter(delimiter: delimiter)
            for row in rows { writer.append(row) }
            let bytes = try encoded(writer.takeBytes(), as: encoding)
            let reader = try DelimitedReader(FileBytes(bytes), delimiter: delimiter)
            #expect(reader.encoding == encoding, "seed \(seed)")
            // Compared as scalars: String's == would let é pass for e with an accent.
            let read = try reader.rows().map { $0.cells.map { Array($0.unicodeScalars) } }
            #expect(read == rows.map { $0.map { Array($0.unicodeScalars) } }, "seed \(seed)")
        }
    }

    @Test func `Any soup of quotes, delimiters and line ends reads as a byte-by-byte parser reads it`() throws {
        var generator = SeededGenerator(seed: 2020)
        let alphabet = Array(#"abc,,"""# + "\"\"\r\n\n\r") + ["诉"]
        for round in 0..<4_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let soup = "x" + String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
            let expected = PlainParser.rows(soup)
            let found = try? reader(soup).rows()
            #expect(found == expected, "round \(round): \(soup.debugDescription)")
        }
    }
}

/// The same grammar one character after another, as slow and as plain as possible.
private enum PlainParser {
    /// Nil when a quote stays open.
    static func rows(_ text: String) -> [SheetRow]? {
        let scalars = Array(text.unicodeScalars)
        var rows: [SheetRow] = []
        var (cells, cell, line, startLine, at) = ([String](), "", 1, 1, 0)
        var (inQuotes, wasQuoted, isCellStart) = (false, false, true)
        func endsLine(_ index: Int) -> Bool {
            scalars[index] == "\r" || scalars[index] == "\n" && (index == 0 || scalars[index - 1] != "\r")
        }
        while at < scalars.count {
            let scalar = scalars[at]
            if inQuotes {
                if scalar == "\"", at + 1 < scalars.count, scalars[at + 1] == "\"" {
                    cell += "\""
                    at += 1
                } else if scalar == "\"" {
                    inQuotes = false
                } else {
                    if endsLine(at) { line += 1 }
                    cell.unicodeScalars.append(scalar)
                }
            } else if scalar == "\"", isCellStart {
                (inQuotes, wasQuoted, isCellStart) = (true, true, false)
            } else if scalar == "," {
                cells.append(cell)
                (cell, wasQuoted, isCellStart) = ("", false, true)
            } else if scalar == "\r" || scalar == "\n" {
                if scalar == "\r", at + 1 < scalars.count, scalars[at + 1] == "\n" { at += 1 }
                line += 1
                rows.append(SheetRow(line: startLine, cells: cells + [cell]))
                (cells, cell, wasQuoted, isCellStart, startLine) = ([], "", false, true, line)
            } else {
                cell.unicodeScalars.append(scalar)
                isCellStart = false
            }
            at += 1
        }
        if inQuotes { return nil }
        if !cells.isEmpty || !cell.isEmpty || wasQuoted { rows.append(SheetRow(line: startLine, cells: cells + [cell])) }
        return rows
    }
}

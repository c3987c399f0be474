@testable import Spreadsheets
import Testing

@Suite struct RecordTests {
    @Test func `Quotes hold delimiters, line breaks and doubled quotes`() throws {
        #expect(try cells("\"a,b\",\"c\nd\",\"e \"\"f\"\"\"\n") == [["a,b", "c\nd", "e \"f\""]])
    }

    @Test func `A quote inside an unquoted cell is itself`() throws {
        #expect(try cells("5\" pipe,a\"b\"\n") == [["5\" pipe", "a\"b\""]])
    }

    @Test func `Text after a closing quote belongs to the cell`() throws {
        #expect(try DelimitedReader(fixture("text-after-closing-quote.csv")).rows().map(\.cells) == [["a", "b"], ["xy", "p\"qr\"s\""]])
    }

    @Test func `A line break at the end is no row, an empty line is a blank one`() throws {
        #expect(try cells("a,b\n") == [["a", "b"]])
        #expect(try cells("a,b") == [["a", "b"]])
        #expect(try cells("a,\n\n,b,") == [["a", ""], [""], ["", "b", ""]])
        var blank: [Bool] = []
        try reader("a\r\n\r\n,,\r\n\"\"\r\n").forEachRecord { blank.append($0.isBlank) }
        #expect(blank == [false, true, true, true])
        #expect(try reader("a\r\n\r\n, \t,\r\n").rows().map(\.isBlank) == [false, true, true])
    }

    @Test func `Lines may end in LF, CR LF and CR in one file`() throws {
        #expect(try reader("a\nb\r\nc\rd").rows() == [
            SheetRow(line: 1, cells: ["a"]), SheetRow(line: 2, cells: ["b"]),
            SheetRow(line: 3, cells: ["c"]), SheetRow(line: 4, cells: ["d"]),
        ])
        #expect(try DelimitedReader(fixture("cr-only-lines.csv")).rows() == [
            SheetRow(line: 1, cells: ["编号", "内容"]), SheetRow(line: 2, cells: ["1", "第一行\r第二行"]),
            SheetRow(line: 4, cells: ["2", "完"]),
        ])
    }

    @Test func `A record's line is the one an editor shows, line breaks in quotes counted`() throws {
        #expect(try reader("h,i\n\"a\nb\r\nc\rd\",x\ny,z\n\n\"\n\",q\nlast,r").rows().map(\.line) == [1, 2, 6, 7, 8, 10])
    }

    @Test func `A quote that is never closed is reported where it opens`() throws {
        let reader = try DelimitedReader(fixture("unclosed-quote-in-line-3.csv"))
        var before = 0
        #expect(throws: SpreadsheetError.unclosedQuote(line: 3)) { try reader.forEachRecord { _ in before += 1 } }
        #expect(before == 2)
        #expect(throws: SpreadsheetError.unclosedQuote(line: 2)) { try cells("\"a\n\",\"b\n\n") }
    }

    @Test func `A cell above the limit is pointed out and still readable`() throws {
        let bytes = FileBytes(Array("ab,abcd,abcde,\"ab\"\"c\"\nabc,\"a,\"\"b\"\n".utf8))
        var (oversized, lengths): ([Int?], [Int]) = ([], [])
        try DelimitedReader(bytes, delimiter: .comma, maximumCellBytes: 4).forEachRecord {
            oversized.append($0.oversizedCell)
            lengths.append($0.bytes($0.count - 1).count)
        }
        #expect(oversized == [2, nil])
        #expect(lengths == [4, 4])
    }

    @Test func `The raw text keeps quotes and delimiters and says how long it is when it is cut`() throws {
        let long = String(repeating: "诉", count: 400_000)
        var (raws, sizes): ([String], [Int]) = ([], [])
        try reader("\"a\"\"\",b\r\nx,\(long)\n").forEachRecord {
            raws.append($0.raw)
            sizes.append($0.rawByteCount)
        }
        #expect(raws[0] == "\"a\"\"\",b")
        #expect(sizes == [7, 1_200_002])
        // 2 + 349,524 · 3 = 1,048,574: the next character would cross the mebibyte.
        #expect(raws[1] == "x," + long.prefix(349_524))
    }

    @Test func `A cell that a short row lacks is empty`() throws {
        var (count, texts, isEmpty) = (0, [String](), false)
        try reader("a,b").forEachRecord {
            count = $0.count
            texts = [try $0.string(1), try $0.string(2)]
            isEmpty = $0.bytes(-1).isEmpty
        }
        #expect(count == 2)
        #expect(texts == ["b", ""])
        #expect(isEmpty)
    }

    @Test func `A cursor gives one record at a time and tells how far it is`() throws {
        var cursor = try reader("a\nb\n").records()
        var found: [String] = []
        #expect(try cursor.next { found.append(try $0.string(0)) })
        #expect(cursor.progress == 0.5)
        #expect(try cursor.next { found.append(try $0.string(0)) })
        #expect(try !cursor.next { _ in found.append("none") })
        #expect(found == ["a", "b"])
    }

    @Test func `What the closure throws ends the reading`() throws {
        struct Stop: Error {}
        var seen = 0
        #expect(throws: Stop.self) {
            try reader("a\nb\nc\n").forEachRecord { record in
                seen += 1
                if record.line == 2 { throw Stop() }
            }
        }
        #expect(seen == 2)
        #expect(try reader("a\nb\nc\n").rows(limit: 2).count == 2)
    }
}

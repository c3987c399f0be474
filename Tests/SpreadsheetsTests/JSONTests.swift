@testable import Spreadsheets
import Testing

@Suite struct JSONTests {
    private func read(_ text: String) throws -> [[String]] {
        try Spreadsheet(FileBytes(Array(text.utf8))).sheet(at: 0).rows().map(\.cells)
    }

    @Test func `Names are columns in the order in which they appear, values are text as written`() throws {
        let file = try spreadsheet("json/late-name-and-every-kind.jsonl")
        #expect(file.format == .jsonLines)
        #expect(try file.sheet(at: 0).rows() == [
            SheetRow(line: 1, cells: ["工单编号", "n", "b", "z", "nested", "t", "late name"]),
            SheetRow(line: 1, cells: ["001", "12.50", "true", "", "{\"a\":[1, \"x\"]}", "a工\n\"😀/", ""]),
            SheetRow(line: 3, cells: ["002", "-0", "", "", "", "", "x"]), SheetRow(line: 4, cells: Array(repeating: "", count: 7)),
        ])
        var kinds: [[CellKind]] = []
        try file.sheet(at: 0).forEachRecord { record in kinds.append((0..<2).map { record.kind($0) }) }
        #expect(kinds == [[.text, .text], [.text, .number], [.text, .number], [.text, .text]])
    }

    @Test func `An array of objects reads the same, each object on its own line`() throws {
        #expect(try spreadsheet("json/array.json").format == .json)
        #expect(try rows("json/array.json") == [
            SheetRow(line: 2, cells: ["编号", "a", "b"]), SheetRow(line: 2, cells: ["1", "1", ""]), SheetRow(line: 3, cells: ["2", "", "[{}]"]),
        ])
    }

    @Test func `A line that is no object is a record with a fault, and the next is read`() throws {
        var faults: [Int: RecordFault] = [:]
        var raws: [String] = []
        var numbers: [String] = []
        try spreadsheet("json/bad-lines.jsonl").sheet(at: 0).forEachRecord { record in
            faults[record.line] = record.fault
            if record.fault == nil { numbers.append(try record.string(0)) } else { raws.append(record.raw) }
        }
        #expect(numbers == ["编号", "1", "3", "5", "6"])
        #expect(faults == [
            2: .malformed(line: 3, column: 1), 4: .notAnObject(line: 4, column: 1), 5: .notAnObject(line: 5, column: 1),
            6: .forbiddenCharacter(line: 6, column: 13), 7: .forbiddenCharacter(line: 7, column: 12),
            8: .malformed(line: 8, column: 12), 10: .malformed(line: 10, column: 1), 13: .malformed(line: 13, column: 13),
        ])
        #expect(raws.first == "{\"编号\":\"2\"")
        #expect(raws.last == "{\"编号\":\"7")
    }

    @Test(arguments: [
        ("array-cut-short", 3, 13), ("array-without-comma", 2, 1), ("array-with-a-number", 2, 2), ("text-behind-the-array", 1, 11),
    ])
    func `An array that breaks is refused with its place`(name: String, line: Int, column: Int) throws {
        #expect(try refusal("json/\(name).json") == .malformed(.json, part: nil, line: line, column: column))
    }

    @Test func `Nothing, nesting without end and other encodings do no harm`() throws {
        #expect(try rows("json/empty-array.json").isEmpty)
        #expect(try rows("json/deep.jsonl").map(\.line) == [2, 1, 2])
        #expect(try spreadsheet("json/gb18030.jsonl").encoding == .gb18030)
        #expect(try texts("json/gb18030.jsonl") == [["编号"], ["一"]])
        #expect(try spreadsheet("json/byte-order-mark.jsonl").encoding == .utf8BOM)
        #expect(try texts("json/byte-order-mark.jsonl") == [["编号"], ["1"]])
        #expect(try spreadsheet("json/braces-that-are-csv.csv").format == .csv)
    }

    @Test func `Objects may stand on several lines or on one, and the last of two values of a name counts`() throws {
        let text = "{\n \"a\" : 1 ,\r\n \"b\":2}\n{\"b\":3,\"a\":4,\"a\":5}{\"b\":6}"
        #expect(try read(text) == [["a", "b"], ["1", "2"], ["5", "3"], ["", "6"]])
    }

    @Test(arguments: [
        "{\"a\":01}", "{\"a\":.5}", "{\"a\":1.}", "{\"a\":1e}", "{\"a\":+1}", "{\"a\":NaN}", "{\"a\":tru}", "{\"a\":'x'}", "{\"a\":\"\\x\"}",
        "{\"a\":\"\t\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":[1,]}", "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800\\u0041\"}",
    ])
    func `What is not JSON is a fault`(text: String) throws {
        var faults = 0
        try Spreadsheet(FileBytes(Array("{\"a\":0}\n\(text)\n".utf8))).sheet(at: 0).forEachRecord { if $0.fault != nil { faults += 1 } }
        #expect(faults == 1)
    }

    @Test func `An object is kept as a line of CSV, which can be taken apart under the names`() throws {
        var raws: [String] = []
        try spreadsheet("json/late-name-and-every-kind.jsonl").sheet(at: 0).forEachRecord { raws.append($0.raw) }
        #expect(raws[1] == "001,12.50,true,,\"{\"\"a\"\":[1, \"\"x\"\"]}\",\"a工\n\"\"😀/\",")
    }

    @Test func `A cell above the limit is pointed out`() throws {
        let bytes = FileBytes(Array("{\"a\":\"12345\",\"b\":\"\\n23456\"}\n".utf8))
        var oversized: [Int?] = []
        try Spreadsheet(bytes, maximumCellBytes: 5).sheet(at: 0).forEachRecord { oversized.append($0.oversizedCell) }
        #expect(oversized == [nil, 1])
    }

    @Test func `More names than a sheet has columns are refused`() {
        let text = (0...16_384).map { "{\"k\($0)\":1}\n" }.joined()
        #expect(refusal(FileBytes(Array(text.utf8))) == .tooLarge(.columns, allowed: 16_384))
    }
}

@testable import Spreadsheets
import Testing

@Suite struct WorkbookTests {
    private static let sheet1 = "xl/worksheets/sheet1.xml"

    @Test(arguments: ["xlsxwriter", "xlsxwriter-inline-strings", "xlsxwriter-counts-from-1904"])
    func `A workbook reads as Excel shows it, dates in one form, whatever day its days count from`(name: String) throws {
        let file = try spreadsheet("workbooks/\(name).xlsx")
        #expect(file.format == .xlsx)
        #expect(file.encoding == .utf8)
        #expect(file.delimiter == nil)
        #expect(file.countsFrom1904 == (name == "xlsxwriter-counts-from-1904"))
        let rows = try file.sheet(named: "工单").rows()
        #expect(rows.map(\.line) == [1, 2, 3, 4])
        #expect(rows[0].cells == Array(repeating: "12345工单统计", count: 10))
        #expect(rows[2].cells == ["路灯不亮，请修", "2026-05-06 09:43:05", "2026-05-06", "2026-05-06", "09:43:05", "36:00:00", "3.14",
                                  "TRUE", "办结", "#N/A"])
        #expect(rows[3].cells == ["第一行\r\n第二行", "2026-05-06 00:00:00", "2026-05-06 12:00:00", "", "", "", "-0.3",
                                  "FALSE", "0.333333333333333"])
    }

    @Test(arguments: ["openpyxl", "libreoffice"])
    func `Other programs' workbooks read the same`(name: String) throws {
        let file = try spreadsheet("workbooks/\(name).xlsx")
        #expect(file.sheetNames == ["工单", "Sheet2"])
        #expect(try file.sheet(at: 0).rows().map(\.cells) == [
            ["工单编号", "受理时间", "诉求类型", "承办单位"], ["0826050608493182401", "2026-05-06 09:43:05", "投诉", "城管局"],
            ["0826050608493182402", "2026-05-07", "", "住建局"],
        ])
        #expect(try file.sheet(at: 1).rows().isEmpty)
    }

    @Test(arguments: ["absolute-targets-without-shared-strings", "parts-in-another-case", "utf16-parts"])
    func `Parts are found and read however they are named and written`(name: String) throws {
        #expect(try texts("workbooks/\(name).xlsx") == [["工单编号", "受理时间", "诉求类型", "承办单位"]])
    }

    @Test func `Strict workbooks and prefixed elements are read, and dates that are text stay so`() throws {
        #expect(try texts("workbooks/strict-namespaces-and-iso-dates.xlsx").last == ["001", "2026-05-06T09:43:05"])
        #expect(try texts("workbooks/prefixed-elements.xlsx") == [["甲", "甲"], ["", "1"]])
    }

    @Test func `Cells stand where their references say, and behind each other where they have none`() throws {
        #expect(try rows("workbooks/gaps-and-rows-without-references.xlsx") == [
            SheetRow(line: 1, cells: ["a", "", "c"]), SheetRow(line: 5, cells: ["", "", "C5", "D5"]),
            SheetRow(line: 6, cells: ["A6", "", "", "", "1"]),
        ])
    }

    @Test func `Rows that are formatted and empty are no rows`() throws {
        #expect(try rows("workbooks/ghost-rows.xlsx").map(\.line) == [1, 2, 5000])
    }

    @Test func `Runs of rich text are one text, phonetic ones are none`() throws {
        #expect(try texts("workbooks/phonetic-and-rich-texts.xlsx") == [["東京", "石 龙镇", "", "内 容"]])
    }

    @Test func `Escapes of characters that XML lacks are read, but never a NUL or half a character`() throws {
        #expect(try texts("workbooks/escapes.xlsx") == [["一\r\n二", "_x000D_", "a\tb", "_x0000__xD83D__x12_x", "<&工<b>"]])
    }

    @Test func `Numbers have fifteen digits and no exponent`() throws {
        #expect(try texts("workbooks/numbers.xlsx") == [[
            "3", "-7", "3.14", "0.3", "0.001", "826081308493182000", "123456789012346000", "1", "1e+300", "12", "x", "5", "7", "-0.5",
            "100",
        ]])
        var kinds: [CellKind] = []
        try spreadsheet("workbooks/numbers.xlsx").sheet(at: 0).forEachRecord { record in
            kinds = (0..<record.count).map { record.kind($0) }
        }
        #expect(kinds.enumerated().filter { $0.element == .text }.map(\.offset) == [10])
    }

    @Test func `A merged range has its value in every cell, across titles, headers and rows, but makes no rows`() throws {
        #expect(try texts("workbooks/two-row-header-with-merged-cells.xlsx") == [
            ["12345工单", "12345工单", "12345工单", "12345工单"], ["工单编号", "受理", "受理", "承办单位"],
            ["工单编号", "受理时间", "诉求类型", "承办单位"], ["001", "2026-05-06 09:43:05", "投诉", "城管局"],
            ["002", "2026-05-06 10:00:00", "咨询", "城管局"],
        ])
    }

    @Test func `Hidden sheets and charts are not offered, but a hidden one can be named`() throws {
        #expect(try spreadsheet("workbooks/xlsxwriter.xlsx").sheetNames == ["说明", "工单"])
        #expect(try spreadsheet("workbooks/hidden-sheet-first.xlsx").sheetNames == ["新表"])
        #expect(try texts("workbooks/hidden-sheet-first.xlsx", sheet: "旧表").count == 1)
        #expect(throws: SpreadsheetError.noSuchSheet(name: "图", found: ["新表"])) {
            try texts("workbooks/hidden-sheet-first.xlsx", sheet: "图")
        }
    }

    @Test func `A row without text of its own is kept as a line of CSV`() throws {
        var raws: [String] = []
        var sizes: [Int] = []
        try spreadsheet("workbooks/xlsxwriter.xlsx").sheet(named: "工单").forEachRecord {
            raws.append($0.raw)
            sizes.append($0.rawByteCount)
        }
        #expect(raws[3] == "\"第一行\r\n第二行\",2026-05-06 00:00:00,2026-05-06 12:00:00,,,,-0.3,FALSE,0.333333333333333")
        #expect(sizes[3] == raws[3].utf8.count)
    }

    @Test func `A cell above the limit is pointed out and cut behind it`() throws {
        var (oversized, counts): (Int?, [Int]) = (nil, [])
        try Spreadsheet(fixture("workbooks/oversized-cell.xlsx"), maximumCellBytes: 20).sheet(at: 0).forEachRecord { record in
            oversized = record.oversizedCell
            counts = (0..<record.count).map { record.bytes($0).count }
        }
        #expect(oversized == 1)
        #expect(counts == [1, 21, 21])
    }

    @Test func `A cursor tells how far it is`() throws {
        var cursor = try spreadsheet("workbooks/ghost-rows.xlsx").sheet(at: 0).records()
        #expect(cursor.progress == 0)
        _ = try cursor.next { _ in }
        #expect(cursor.progress > 0 && cursor.progress < 0.1)
        while try cursor.next({ _ in }) {}
        #expect(cursor.progress == 1)
    }

    @Test(arguments: [
        ("shared-string-missing", SpreadsheetError.inconsistentWorkbook(part: sheet1, row: 1, cause: "a cell's shared string is missing")),
        ("rows-out-of-order", .inconsistentWorkbook(part: sheet1, row: 2, cause: "the rows are out of order")),
        ("sheet-part-missing", .inconsistentWorkbook(part: sheet1, row: nil, cause: "the part is missing")),
        ("not-well-formed", .malformed(.xlsx, part: sheet1, line: 1, column: 124)),
        ("cut-short", .damagedArchive(part: nil, cause: "Not a zip archive")),
        ("flipped-byte", .damagedArchive(part: "xl/worksheets/sheet2.xml", cause: "CRC error")),
    ])
    func `A damaged workbook is refused with its place`(name: String, error: SpreadsheetError) throws {
        #expect(try refusal("workbooks/\(name).xlsx") == error)
    }

    @Test func `Damage is found before the first row is lent`() throws {
        var lent = 0
        #expect(throws: SpreadsheetError.self) {
            try spreadsheet("workbooks/flipped-byte.xlsx").sheet(at: 1).forEachRecord { _ in lent += 1 }
        }
        #expect(lent == 0)
    }
}

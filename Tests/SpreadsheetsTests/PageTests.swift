@testable import Spreadsheets
import Testing

@Suite struct PageTests {
    @Test func `A web page named .xls is read as one: spaces as a browser shows them, line breaks, entities, missing end tags`() throws {
        let file = try spreadsheet("pages/gbk-table-named.xls")
        #expect(file.format == .html)
        #expect(file.encoding == .gb18030)
        #expect(try file.sheet(at: 0).rows() == [
            SheetRow(line: 1, cells: ["工单编号", "受理时间", "诉求&内容"]),
            SheetRow(line: 2, cells: ["0826050608493182401", "2026-05-06 09:43:05", "第一行\n第二行\u{A0}粗体\n段落"]),
            SheetRow(line: 3, cells: ["", "\u{A0}"]),
        ])
        #expect(try texts("pages/libreoffice.xls").map(\.first) == ["工单编号", "0826050608493182401", "0826050608493182402"])
    }

    @Test func `Cells that span rows and columns have their value in all of them, empty rows are none`() throws {
        #expect(try rows("pages/spans.html") == [
            SheetRow(line: 1, cells: ["工单编号", "受理", "受理", "承办单位"]), SheetRow(line: 2, cells: ["工单编号", "受理时间", "诉求类型", "承办单位"]),
            SheetRow(line: 3, cells: ["001", "2026-05-06", "投诉", "城管局"]), SheetRow(line: 4, cells: ["002", "2026-05-07", "咨询", "城管局"]),
            SheetRow(line: 6, cells: ["003"]),
        ])
    }

    @Test func `Every table is a sheet, and one inside another is its own`() throws {
        let file = try spreadsheet("pages/tables-within-tables.html")
        let found = try file.sheetNames.indices.map { try file.sheet(at: $0).rows().map(\.cells) }
        #expect(found == [[["菜单页脚"]], [["工单编号", "受理时间"], ["001", "2026-05-06"]], [["合计"]]])
    }

    @Test func `The bytes decide the character set, and one that would be garbled is refused`() throws {
        #expect(try spreadsheet("pages/utf8-that-says-gb2312.html").encoding == .utf8)
        #expect(try refusal("pages/big5.html") == .unknownCharset("big5"))
    }

    @Test func `A page without a table is refused`() throws { #expect(try refusal("pages/no-table.html") == .noTable) }

    @Test func `Excel 2003's XML is a workbook`() throws {
        let file = try spreadsheet("pages/excel-2003.xml")
        #expect(file.format == .spreadsheetML)
        #expect(file.encoding == .gb18030)
        #expect(file.sheetNames == ["工单", "空"])
        #expect(try file.sheet(at: 0).rows() == [
            SheetRow(line: 1, cells: ["标题", "标题", "标题"]), SheetRow(line: 3, cells: ["工单编号", "", "受理时间"]),
            SheetRow(line: 4, cells: ["826050608493182000", "", "2026-05-06T09:43:05.000"]), SheetRow(line: 5, cells: ["粗体"]),
            SheetRow(line: 6, cells: ["粗体", "3.14"]),
        ])
        var kind: CellKind?
        try file.sheet(at: 0).forEachRecord { if $0.line == 4 { kind = $0.kind(0) } }
        #expect(kind == .number)
        #expect(try refusal("pages/excel-2003-with-entities.xml") == .documentType(part: nil))
    }

    @Test func `Text named .xls, and text that begins like markup, is text`() throws {
        let file = try spreadsheet("pages/tabs-named.xls")
        #expect(file.format == .tsv)
        #expect(file.encoding == .gb18030)
        #expect(try file.sheet(at: 0).rows().map(\.cells) == [["工单编号", "受理时间"], ["001", "2026-05-06"]])
        #expect(try texts("pages/csv-with-angle-bracket.csv") == [["<无标题>", "工单编号"], ["1", "2"]])
    }
}

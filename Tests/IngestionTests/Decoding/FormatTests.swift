import Foundation
import Ingestion
import Spreadsheets
import Testing
import TicketStore
import TestSupport
import Tickets

@Suite struct FormatTests {
    private func workbook(_ name: String, sheet: String? = nil) throws -> DecodedExport {
        let fixtures = DecodingFixture.packageRoot.appending(path: "Tests/SpreadsheetsTests/Fixtures")
        return try ExportDecoder(profile: .builtIn, zone: .shanghai)
            .decode(FileBytes(path: fixtures.appending(path: name).path), sheet: sheet)
    }

    @Test func `the format, the archive and the sheet are told`() throws {
        let export = try workbook("archives/workbook-inside.zip")
        #expect(export.format == .xlsx)
        #expect(export.containers == [.zip(member: "12345.xlsx")])
        #expect(export.sheet == "工单")
        #expect(export.encoding == .utf8)
        #expect(export.delimiter == nil)
        #expect(try DecodingFixture.decode("工单编号,受理时间\n").delimiter == .comma)
    }

    @Test func `a workbook's rows are tickets, and cells that it leaves out at a row's end are empty`() throws {
        let export = try workbook("workbooks/openpyxl.xlsx")
        #expect(export.rejections.isEmpty)
        #expect(export.rows.map(\.line) == [2, 3])
        #expect(export.rows.map { DecodingFixture.clock($0.ticket.receivedAt) } == ["2026-05-06 09:43:05", "2026-05-07 00:00:00"])
        #expect(try workbook("workbooks/ghost-rows.xlsx").rejections.map(\.reason) == [.missingReceivedAt, .missingReceivedAt])
    }

    @Test func `the first visible sheet with a header is read, further ones are named, and one can be asked for`() throws {
        let export = try workbook("workbooks/header-in-second-and-third-sheet.xlsx")
        #expect(export.sheet == "一月")
        #expect(export.otherSheets == ["二月"])
        #expect(export.rows.map(\.ticket.number.base) == ["002"])
        #expect(try workbook("workbooks/header-in-second-and-third-sheet.xlsx", sheet: "二月").rows.map(\.ticket.number.base) == ["003"])
        #expect(try workbook("workbooks/hidden-sheet-first.xlsx").sheet == "新表")
        #expect(throws: ExportError.self) { try workbook("workbooks/header-in-second-and-third-sheet.xlsx", sheet: "说明") }
        #expect(throws: SpreadsheetError.empty) { try workbook("workbooks/no-rows.xlsx") }
    }

    @Test func `a header of two rows is read through its merged cells, a merged department holds for every row`() throws {
        let export = try workbook("workbooks/two-row-header-with-merged-cells.xlsx")
        #expect(export.headerLine == 3)
        #expect(export.header == ["工单编号", "受理时间", "诉求类型", "承办单位"])
        #expect(export.rows.map(\.ticket.department) == ["城管局", "城管局"])
    }

    @Test func `a ticket number of sixteen digits that is stored as a number has lost its end`() throws {
        let export = try workbook("workbooks/ticket-numbers-as-numbers.xlsx")
        #expect(export.rejections.map(\.reason) == [.damagedTicketNumber, .damagedTicketNumber])
        #expect(export.rejections.first?.raw == "826050608493182000,2026-05-06 09:43:05")
        #expect(export.rows.map(\.ticket.number.base) == ["101000295618", "123456789012345"])
    }

    @Test func `web pages and text named .xls are read as what they are`() throws {
        #expect(try workbook("pages/spans.html").rows.map(\.ticket.department) == ["城管局", "城管局"])
        #expect(try workbook("pages/tables-within-tables.html").rows.map(\.line) == [2])
        #expect(try workbook("pages/tabs-named.xls").delimiter == .tab)
        #expect(try workbook("pages/gbk-table-named.xls").rows.map(\.ticket.number.base) == ["0826050608493182401"])
    }

    @Test func `a line that is no JSON object is refused by itself`() throws {
        let export = try DecodingFixture.decode(
            "{\"工单编号\":\"001\",\"受理时间\":\"2026-05-06\"}\n{\"工单编号\":\n{\"受理时间\":\"2026-05-07\",\"工单编号\":\"003\",\"备注\":\"迟\"}\n")
        #expect(export.format == .jsonLines)
        #expect(export.rows.map(\.line) == [1, 3])
        #expect(export.rows.last?.ticket.extra == ["备注": "迟"])
        let rejection = try #require(export.rejections.first)
        #expect(rejection.reason == .unreadableRow)
        #expect(rejection.line == 2)
        #expect(rejection.raw == "{\"工单编号\":")
    }

    @Test func `days in a workbook without a format count from its own day zero`() throws {
        let text = "工单编号,受理时间\n001,46148.405\n"
        #expect(DecodingFixture.clock(try DecodingFixture.decode(text).rows.first?.ticket.receivedAt) == "2026-05-06 09:43:12")
        let export = try workbook("workbooks/unformatted-days-from-1904.xlsx")
        #expect(export.rows.map { DecodingFixture.clock($0.ticket.receivedAt) } == ["2026-05-06 09:43:12"])
    }
}

@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct SharedFormatTests {
    private func decode(_ file: String, profile: ExportProfile = .builtIn) throws -> DecodedExport {
        try ExportDecoder(profile: profile, zone: .shanghai).decode(FileBytes(path: SharedData.path(file)))
    }

    @Test func `the daily workbooks hold the tickets and closings that are expected of them`() throws {
        let expected = try SharedData.json("daily-exports-zh/expected.json", as: [SharedData.Daily].self).filter { $0.file.hasSuffix(".xlsx") }
        #expect(expected.map(\.rows) == [472, 936])
        for day in expected {
            let export = try decode("daily-exports-zh/\(day.file)")
            let date = day.file.dropFirst(6).prefix(8)
            let exportDay = try #require(CalendarDay(iso: "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"))
            #expect(export.rows.count == day.rows)
            #expect(export.rejections.isEmpty && export.skipped == 0)
            #expect(export.encoding.rawValue == day.encoding)
            #expect(export.rows.count { ReportingZone.shanghai.day(of: $0.ticket.receivedAt) == exportDay } == day.receivedThatDay)
            #expect(export.rows.compactMap(\.ticket.closing).count { ReportingZone.shanghai.day(of: $0.at) == exportDay } == day.closedThatDay)
        }
    }

    @Test func `the JSON Lines of the Boston files hold the same tickets as the CSV`() throws {
        let profile = try DecodingFixture.profile("boston-311")
        let csv = try decode("format-variants/boston311-100.csv", profile: profile)
        for name in ["boston311-100", "boston311-100-untrimmed"] {
            let lines = try decode("format-variants/\(name).jsonl", profile: profile)
            #expect(lines.format == .jsonLines)
            #expect(lines.rejections.isEmpty)
            #expect(lines.rows.map(\.line) == Array(1...100))
            #expect(lines.rows.map(\.ticket.number) == csv.rows.map(\.ticket.number), "\(name)")
            #expect(lines.rows.map(\.ticket.closing) == csv.rows.map(\.ticket.closing), "\(name)")
            #expect(lines.rows.map(\.ticket.personal) == csv.rows.map(\.ticket.personal), "\(name)")
        }
    }
}

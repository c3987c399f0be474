import Ingestion
import Spreadsheets
import Testing
import TicketStore
import Tickets

@Suite struct HeaderTests {
    @Test func `the header is found below titles, whatever its blanks, colons and marks`() throws {
        let export = try DecodingFixture.decode(fixture: "title-rows-above-header.csv")
        #expect(export.headerLine == 4)
        #expect(export.skipped == 3)
        #expect(export.header == ["工单编号：", "受 理 时 间", "＊诉求类型", "办结时间（必填）", "备注"])
        #expect(export.columns == ColumnSet([.ticketNumber, .receivedAt, .category, .closedAt]))
        let ticket = try #require(export.rows.first?.ticket)
        #expect(export.rows.first?.line == 5)
        #expect(ticket.number == TicketNumber(base: "0826050608493182401"))
        #expect(ticket.category == .complaint)
        #expect(ticket.extra == ["备注": "无"])
    }

    @Test func `of two columns with one meaning the better name counts; the other, and a second of the same name, are kept`() throws {
        let export = try DecodingFixture.decode(fixture: "gb18030-with-two-headers-for-one-meaning.csv")
        let ticket = try #require(export.rows.first?.ticket)
        #expect(export.encoding == .gb18030)
        #expect(ticket.number.base == "FJ20260506001")
        #expect(ticket.extra == ["编号": "A1", "备注": "一", "备注 (2)": "二", "column 6": "三"])
        #expect(DecodingFixture.clock(ticket.receivedAt) == "2026-05-06 09:43:00")
    }

    @Test(arguments: ["工单编号,编号", "编号,工单编号"])
    func `the better name counts wherever it stands`(names: String) throws {
        let export = try DecodingFixture.decode("\(names),受理时间\n001,002,2026-05-06\n")
        #expect(export.rows.first?.ticket.number.base == (names.hasPrefix("编号") ? "002" : "001"))
    }

    @Test func `a header repeated further down is skipped`() throws {
        let export = try DecodingFixture.decode(fixture: "header-repeated-in-the-middle.csv")
        #expect(export.rows.map(\.line) == [2, 4])
        #expect(export.skipped == 1)
        #expect(export.rejections.isEmpty)
    }

    @Test func `a header of two rows is read as one: names below a group, and halves of names`() throws {
        let upper = "工单编号,受理时间,办理情况,,办结,", lower = ",,承办单位,备注,时间,", row = "001,2026-05-06 09:43:05,城管局,无,2026-05-07 10:00:00,"
        let export = try DecodingFixture.decode([upper, lower, row, upper, lower, row.replacing("001", with: "002")].joined(separator: "\n"))
        #expect(export.header == ["工单编号", "受理时间", "承办单位", "备注", "办结时间", "column 6"])
        #expect(export.headerLine == 2)
        #expect(export.rows.map(\.line) == [3, 6])
        #expect(export.skipped == 3)
        #expect(export.rejections.isEmpty)
        let ticket = try #require(export.rows.first?.ticket)
        #expect(ticket.department == "城管局")
        #expect(DecodingFixture.clock(ticket.closing?.at) == "2026-05-07 10:00:00")
        #expect(ticket.extra == ["备注": "无"])
    }

    @Test func `a ticket below the header is no second half of it, whatever its cells say`() throws {
        let export = try DecodingFixture.decode("工单编号,受理时间,标签\n001,2026-05-06,承办单位\n")
        #expect(export.headerLine == 1)
        #expect(export.rows.map(\.ticket.extra) == [["标签": "承办单位"]])
    }

    @Test func `a header without rows is an empty day`() throws {
        let export = try DecodingFixture.decode(fixture: "header-without-rows.csv")
        #expect(export.rowsRead == 0)
        #expect(export.columns.contains(.category))
    }

    @Test func `the product's own column names are always understood`() throws {
        var profile = ExportProfile.builtIn
        profile.extendsBuiltIn = false
        let header = Column.allCases.map(\.rawValue).joined(separator: ",")
        #expect(try DecodingFixture.decode(header + "\n", profile: profile).columns == ColumnSet(Column.allCases))
        #expect(throws: ExportError.self) { try DecodingFixture.decode("工单编号,受理时间\n", profile: profile) }
    }

    @Test func `a header below the twentieth row is not looked for`() throws {
        let titles = { (count: Int) in String(repeating: "标题,\n", count: count) + "工单编号,受理时间\n" }
        #expect(try DecodingFixture.decode(titles(19)).headerLine == 20)
        #expect(throws: ExportError.self) { try DecodingFixture.decode(titles(20)) }
    }

    @Test func `a file that is no export says which names were looked for`() throws {
        let error = try #require(throws: ExportError.self) { try DecodingFixture.decode(fixture: "no-header.csv") }
        #expect(error.description.hasPrefix("No header in the first 2 rows: no row holds two known column names, such as 工单编号, 工单号"))
        #expect(error.description.contains("受理时间"))
        #expect(error.hint.contains("--profile"))
    }

    @Test func `a missing column is named with what would do and what there is`() throws {
        let error = try #require(throws: ExportError.self) { try DecodingFixture.decode(fixture: "no-received-at.csv") }
        #expect(error.description == """
            Line 1: the header has no column for received_at (受理时间, 来电时间, 创建时间, 登记时间, received_at). It has: 工单编号, 诉求类型, 办结时间.
            """)
    }

    @Test func `a file that is no text is refused by the reader`() {
        #expect(throws: SpreadsheetError.self) { try DecodingFixture.decode("工单编号,受理时间\n\"001,2026-05-06\n") }
    }
}

import Ingestion
import Testing
import TicketStore
import Tickets

@Suite struct RowTests {
    @Test func `totals and ghost rows are skipped and counted`() throws {
        let export = try DecodingFixture.decode(fixture: "total-rows-and-ghost-rows.csv")
        #expect(export.rows.map(\.line) == [2, 3])
        #expect(export.skippedTotals == [4, 7])
        #expect(export.skipped == 4)
        #expect(export.rejections.isEmpty)
    }

    @Test func `a ticket whose text begins like a total is a ticket`() throws {
        let export = try DecodingFixture.decode("诉求标题,工单编号,受理时间\n小计程车拒载,001,2026-05-06 09:43:05\n合计,2,\n总计（件）,2,3130\n")
        #expect(export.rows.map(\.line) == [2])
        #expect(export.skippedTotals == [3, 4])
    }

    @Test func `a total is known by the number cell too, wherever that stands`() throws {
        let export = try DecodingFixture.decode("序号,工单编号,受理时间\n1,001,2026-05-06\n2,合计,\n")
        #expect(export.skippedTotals == [3])
        #expect(export.rejections.isEmpty)
    }

    @Test func `a row with another number of cells is refused as a whole, but empty cells behind the header do no harm`() throws {
        let export = try DecodingFixture.decode(fixture: "ragged-rows.csv")
        #expect(export.rejections.map(\.line) == [2, 3])
        #expect(export.rejections.map(\.reason) == [.raggedRow, .raggedRow])
        #expect(export.rejections.first?.raw == "0826050608493182401,2026-05-06 09:43:05,噪音,扰民")
        #expect(export.rows.map(\.line) == [4])
    }

    @Test func `a header's own empty end need not be filled`() throws {
        let export = try DecodingFixture.decode("工单编号,受理时间,,\n001,2026-05-06\n002,2026-05-06,,\n003,2026-05-06,甲,\n")
        #expect(export.rows.map(\.ticket.extra) == [[:], [:], ["column 3": "甲"]])
    }

    @Test func `a damaged or missing number is refused, an unwrapped one is not`() throws {
        let export = try DecodingFixture.decode(fixture: "ticket-numbers-damaged-by-excel.csv")
        #expect(export.rejections.map(\.reason) == [.damagedTicketNumber, .missingTicketNumber])
        #expect(export.rejections.map(\.column) == ["工单编号", "工单编号"])
        #expect(export.rows.map(\.ticket.number.base) == ["0826050608493182402", "0826050608493182403", "0826050608493182404"])
    }

    @Test func `a date that cannot be read refuses the row and names the column`() throws {
        let export = try DecodingFixture.decode(fixture: "unreadable-dates.csv")
        #expect(export.rejections.map(\.reason)
            == [.unreadableDate, .missingReceivedAt, .unreadableDate, .unreadableDate, .ambiguousDate])
        #expect(export.rejections.map(\.column) == ["受理时间", "受理时间", "办理时限", "办结时间", "受理时间"])
        #expect(export.rejections.map(\.ticketNumber) == ["001", "002", "003", "004", "005"])
        let ticket = try #require(export.rows.first?.ticket)
        #expect(ticket.statedDeadline == nil)
        #expect(ticket.closing == nil)
    }

    @Test func `an unreadable dispatch time refuses the row too, an empty one does not`() throws {
        let export = try DecodingFixture.decode("工单编号,受理时间,派单时间\n001,2026-05-06,43:05.0\n002,2026-05-06,\n")
        #expect(export.rejections.map(\.column) == ["派单时间"])
        #expect(export.rows.map(\.ticket.dispatchedAt) == [nil])
    }

    @Test func `a cell of two mebibytes refuses its row, kept cut to one`() throws {
        let long = String(repeating: "长", count: 700_000)
        let export = try DecodingFixture.decode("工单编号,受理时间,诉求内容\n001,2026-05-06,\(long)\n002,2026-05-06,短\n")
        let rejection = try #require(export.rejections.first)
        #expect(rejection.reason == .oversizedCell)
        #expect(rejection.column == "诉求内容")
        #expect(rejection.rawByteCount > 2_000_000)
        #expect(rejection.raw.utf8.count <= 1 << 20)
        #expect(export.rows.map(\.ticket.number.base) == ["002"])
    }

    @Test func `a date alone starts the day of a receipt and ends that of a deadline or closing`() throws {
        let export = try DecodingFixture.decode(
            "工单编号,受理时间,办理时限,办结时间,派单时间\n001,2026-05-06,2026-05-08,2026/5/7,2026-05-06\n002,2026-05-06,2026-05-08 12:00,2026-05-07 12:00,\n")
        let ticket = try #require(export.rows.first?.ticket)
        #expect(DecodingFixture.clock(ticket.receivedAt) == "2026-05-06 00:00:00")
        #expect(DecodingFixture.clock(ticket.dispatchedAt) == "2026-05-06 00:00:00")
        #expect(DecodingFixture.clock(ticket.statedDeadline?.at) == "2026-05-08 23:59:59")
        #expect(DecodingFixture.clock(ticket.closing?.at) == "2026-05-07 23:59:59")
        #expect(ticket.statedDeadline?.isDateOnly == true)
        #expect(ticket.closing?.isDateOnly == true)
    }

    @Test func `a column that holds midnight in every row means days; one time in it, and midnight is midnight`() throws {
        let tickets = try DecodingFixture.decode(fixture: "midnight-deadlines.csv").rows.map(\.ticket)
        #expect(tickets.map { DecodingFixture.clock($0.statedDeadline?.at) } == ["2026-05-08 23:59:59", "2026-05-09 23:59:59", nil])
        #expect(tickets.map { $0.statedDeadline?.isDateOnly } == [true, true, nil])
        #expect(tickets.map { DecodingFixture.clock($0.closing?.at) } == ["2026-05-07 00:00:00", "2026-05-07 15:20:00", nil])
        #expect(tickets.map { $0.closing?.isDateOnly } == [false, false, nil])
    }

    @Test func `rows that are refused have no say about midnight`() throws {
        let export = try DecodingFixture.decode("工单编号,受理时间,办理时限\n001,2026-05-06 09:00,2026-05-08 00:00\n002,昨天,2026-05-08 12:00\n")
        #expect(export.rows.first?.ticket.statedDeadline?.isDateOnly == true)
    }

    @Test func `a profile's zone reads times without an offset, and its days end there`() throws {
        var profile = ExportProfile.builtIn
        profile.timeZone = ReportingZone(identifier: "America/New_York")
        let ticket = try #require(try DecodingFixture.ticket(["办结时间": "2026-05-07"], profile: profile))
        #expect(DecodingFixture.clock(ticket.receivedAt) == "2026-05-06 21:43:05")
        #expect(DecodingFixture.clock(ticket.closing?.at) == "2026-05-08 11:59:59")
    }

    @Test func `every reason has a snake_case name and a remedy in both languages`() {
        for reason in RejectionReason.allCases {
            #expect(reason.rawValue.allSatisfy { $0 == "_" || $0.isLowercase })
            #expect(!reason.remedy.isEmpty)
            #expect(!reason.chineseRemedy.isEmpty)
        }
    }
}

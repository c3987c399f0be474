import Ingestion
import Spreadsheets
import StrictYAML
import Testing
import TicketStore
import Tickets

@Suite struct ExportProfileTests {
    private func fault(_ fixture: String) throws -> YAMLError {
        var error = try #require(throws: YAMLError.self) { try ExportProfile.load(path: DecodingFixture.path(fixture)) }
        #expect(error.file == DecodingFixture.path(fixture))
        error.file = fixture
        return error
    }

    private func fault(yaml: String) throws -> YAMLError {
        try #require(throws: YAMLError.self) { try ExportProfile(yaml: yaml, file: "p.yaml") }
    }

    @Test func `every setting of a profile is read`() throws {
        let profile = try ExportProfile.load(path: DecodingFixture.path("office.yaml"))
        #expect(profile.name == "office")
        #expect(profile.source == "qingxi")
        #expect(profile.version == 3)
        #expect(profile.dateOrder == .dayFirst)
        #expect(profile.excelEpoch == .from1904)
        #expect(profile.timeZone?.identifier == "America/New_York")
        #expect(profile.delimiter == .semicolon)
        #expect(profile.encoding == .gb18030)
        #expect(!profile.extendsBuiltIn)
        #expect(profile.acceptedNames(of: .receivedAt) == ["开单", "登记", "received_at"])
        #expect(profile.categoryAliases == [.complaint: ["噪音", "占道"]])
        #expect(profile.statusAliases == [.void: ["退单"]])
        #expect(profile.satisfactionAliases == [.satisfied: ["好评"]])
        #expect(profile.departmentSeparators.isEmpty)
        #expect(profile.constants == [.district: "清溪镇"])
    }

    @Test func `a profile that says little is the built-in one under another name`() throws {
        let profile = try ExportProfile(yaml: "name: office", file: "p.yaml")
        #expect(profile.source == "office")
        #expect(profile.version == 1)
        #expect(profile.acceptedNames(of: .receivedAt) == ExportProfile.builtIn.acceptedNames(of: .receivedAt))
        #expect(profile.departmentSeparators == "、，；;,|\n")
    }

    @Test func `an unknown key is refused with its place and the known ones`() throws {
        let error = try fault("unknown-key.yaml")
        #expect(error.description == "unknown-key.yaml, line 2, column: unknown key")
        #expect(error.hint.hasPrefix("Known keys: category_aliases, columns, constants, date_order,"))
        let nested = try fault(yaml: "name: a\ncolumns:\n  recieved_at: [x]\n")
        #expect(nested.description == "p.yaml, line 3, columns.recieved_at: unknown key")
        #expect(nested.hint.contains("received_at"))
    }

    @Test func `a bad value is refused with its place and a remedy`() throws {
        let error = try fault("bad-date-order.yaml")
        #expect(error.description == "bad-date-order.yaml, line 3, date_order: \"month-first\" is none of the possible values")
        #expect(error.hint == "Write one of year_first, month_first, day_first.")
        #expect(try fault(yaml: "name: a\nversion: two").description == "p.yaml, line 2, version: a whole number from 1 is expected")
        #expect(try fault(yaml: "name: a\ntime_zone: Asia/Dongguan").hint.contains("Asia/Shanghai"))
        #expect(try fault(yaml: "name: a\ndelimiter: ab").key == "delimiter")
        #expect(try fault(yaml: "name: a\nextends_builtin: maybe").key == "extends_builtin")
        #expect(try fault(yaml: "name: a\ncolumns: [x]").key == "columns")
        #expect(try fault(yaml: "name: a\nconstants: { ticket_no: '1' }").description
            == "p.yaml, line 2, constants.ticket_no: ticket_no cannot be the same for every ticket")
    }

    @Test func `what is no profile says so`() throws {
        #expect(try fault("not-yaml.yaml").line != nil)
        #expect(try fault(yaml: "- a\n- b").description == "p.yaml, line 1: a profile is a list of keys and values")
        #expect(try fault(yaml: "version: 1").description == "p.yaml, line 1: a profile needs a name")
        #expect(try fault(yaml: "name: a\nname: b").problem.contains("written twice"))
        #expect(throws: SpreadsheetError.self) { try ExportProfile.load(path: DecodingFixture.path("nowhere.yaml")) }
    }

    @Test func `one header name cannot stand for two columns`() throws {
        let error = try fault("one-name-for-two-columns.yaml")
        #expect(error.key == "columns")
        #expect(error.problem == "\"时 间\" stands for both received_at and closed_at")
    }

    @Test func `a constant fills a column that the file lacks and counts as said; a column of the file wins, even empty`() throws {
        let profile = try ExportProfile(yaml: "name: a\nconstants: { district: 清溪镇, channel: 电话, category: 投诉 }", file: "p.yaml")
        let export = try DecodingFixture.decode("工单编号,受理时间,来源渠道\n001,2026-05-06,\n", profile: profile)
        let ticket = try #require(export.rows.first?.ticket)
        #expect(ticket.district == "清溪镇")
        #expect(ticket.channel.isEmpty)
        #expect(ticket.category == .complaint)
        #expect(export.columns == ColumnSet([.ticketNumber, .receivedAt, .channel, .district, .category]))
        #expect(export.profileName == "a")
    }

    @Test func `an office's own words win over the built-in ones`() throws {
        let profile = try ExportProfile(yaml: """
            name: a
            columns: { closed_at: [登记时间] }
            status_aliases: { open: [已归档] }
            """, file: "p.yaml")
        let ticket = try #require(try DecodingFixture.ticket(["登记时间": "2026-05-07 10:00", "工单状态": "已归档"], profile: profile))
        #expect(DecodingFixture.clock(ticket.closing?.at) == "2026-05-07 10:00:00")
        #expect(ticket.statusMeaning == .open)
    }
}

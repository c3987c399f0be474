import Ingestion
import Testing
import TicketStore
import Tickets

@Suite struct LabelTests {
    @Test(arguments: [
        ("咨询", Category.consultation), ("投诉类", .complaint), ("意见建议", .suggestion), ("感谢", .praise), ("举报类", .report), ("求助", .help),
        ("Complaint", .complaint), (" 投 诉 ", .complaint), ("投诉（重点）", .complaint), ("Street Cleaning", .unclassified), ("", .unclassified),
    ])
    func `the usual category labels and the product's codes are known`(label: String, expected: Category) throws {
        let ticket = try #require(try DecodingFixture.ticket(["诉求类型": label]))
        #expect(ticket.category == expected)
    }

    @Test func `an unknown label is kept and counted, an empty one is only unclassified`() throws {
        let export = try DecodingFixture.decode("工单编号,受理时间,诉求类型\n1,20260506,其他\n2,20260506,其他\n3,20260506,\n4,20260506,未分类\n5,20260506,投诉\n")
        #expect(export.unknownCategories == ["其他": 2])
        #expect(export.rows.map(\.ticket.categoryText) == ["其他", "其他", "", "未分类", "投诉"])
    }

    @Test(arguments: [
        ("已办结", StatusMeaning.closed, nil), ("已归档", .closed, nil), ("Closed", .closed, nil), ("办理中", .open, nil), ("未办结", .open, nil),
        ("超期未办", .open, nil), ("办理中（已延期）", .open, nil), ("In Progress", .open, nil), ("作废", .other, Exclusion.void), ("已撤销", .other, .void),
        ("重复工单", .other, .merged), ("无效工单", .other, .invalid), ("骚扰", .other, .invalid), ("某状态", .other, nil), ("", .other, nil),
    ] as [(String, StatusMeaning, Exclusion?)])
    func `a status is open, closed, or the reason to leave a ticket out`(label: String, meaning: StatusMeaning, exclusion: Exclusion?) throws {
        let ticket = try #require(try DecodingFixture.ticket(["工单状态": label]))
        #expect(ticket.statusMeaning == meaning)
        #expect(ticket.exclusion == exclusion)
        #expect(ticket.status == label)
    }

    @Test func `a ticket that names another as its duplicate is merged into it`() throws {
        let merged = try #require(try DecodingFixture.ticket(["重复工单号": "'0826－HBD2"]))
        #expect(merged.duplicateOf == "0826")
        #expect(merged.exclusion == .merged)
        #expect(try DecodingFixture.ticket(["重复工单号": "-"])?.exclusion == nil)
        #expect(try DecodingFixture.ticket(["重复工单号": "001"])?.exclusion == nil)
    }

    @Test(arguments: [
        ("非常满意", Satisfaction.satisfied), ("满意", .satisfied), ("较满意", .satisfied), ("满意（短信）", .satisfied), ("基本满意", .basicallySatisfied),
        ("一般", .basicallySatisfied), ("不满意", .dissatisfied), ("很不满意", .dissatisfied), ("未评价", .unrated), ("", .unrated),
    ])
    func `satisfaction has three steps, and everything else is unrated`(label: String, expected: Satisfaction) throws {
        let ticket = try #require(try DecodingFixture.ticket(["满意度": label]))
        #expect(ticket.satisfaction == expected)
        #expect(ticket.satisfactionText == label)
    }

    @Test func `of several units in a cell the first leads and the others assist`() throws {
        let ticket = try #require(try DecodingFixture.ticket(["承办单位": "区城管局、镇综合行政执法办;区城管局\n公安分局"]))
        #expect(ticket.department == "区城管局")
        #expect(ticket.assisting == ["镇综合行政执法办", "公安分局"])
        #expect(ticket.departmentText == "区城管局、镇综合行政执法办;区城管局\n公安分局")
    }

    @Test func `texts lose the blanks around them and keep those inside; phone numbers become half-width`() throws {
        let ticket = try #require(try DecodingFixture.ticket([
            "诉求标题": "\u{3000}路灯 不亮\u{A0}\u{FEFF}", "联系电话": "１３８ ００００ ００００", "诉求内容": " 第一行\n第二行 ", "所属社区": "ＡＢ社区",
        ]))
        #expect(ticket.personal.title == "路灯 不亮")
        #expect(ticket.personal.phone == "138 0000 0000")
        #expect(ticket.personal.content == "第一行\n第二行")
        #expect(ticket.community == "ＡＢ社区")
    }
}

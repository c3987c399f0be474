import Access
import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// What a person wrote or is called is shown masked, and otherwise only after a note of it is kept.
@Suite(.verifiedTallies) struct PersonalDataTests {
    private static let personal = ["caller", "phone", "address", "title", "content", "result", "extra"]

    @Test(arguments: [DatabaseRole.web, .report, .accounts, .auditor])
    func `no role of readers is granted a personal column`(role: DatabaseRole) async throws {
        let office = try await AccessOffice.make()
        let store = try await office.database.opened(as: role)
        for column in Self.personal {
            for table in ["ticket", "ticket_history"] {
                #expect(try await store.refusal("select \(column) from \(table)") == .insufficientPrivilege, "\(column)")
            }
        }
        #expect(try await store.refusal("select t from ticket t") == .insufficientPrivilege)
        #expect(try await store.refusal("select raw from rejection") == .insufficientPrivilege)
    }

    @Test func `reports read every ticket and figure without a session`() async throws {
        let office = try await AccessOffice.make()
        let report = try await office.database.opened(as: .report)
        #expect(try await report.numbers("select number from ticket").count == 3)
        let owned = try await office.owner.figures(days: 1, 5)
        #expect(try await report.figures(days: 1, 5).isSame(as: owned))
        #expect(try await report.refusal("delete from ticket") == .insufficientPrivilege)
    }

    @Test func `a ticket is shown with name, numbers and address masked, inside its texts too`() async throws {
        let office = try await AccessOffice.make()
        let reader = try await office.reader("li", .analyst, try #require(Scope(departments: ["住建局"])))
        let found = try await reader.snapshot { try MaskedTicket.all(TicketQuestion(limit: 10), on: $0) }
        #expect(found.map(\.number) == ["A2", "A1"])
        let ticket = try #require(found.last)
        #expect((ticket.caller, ticket.phone, ticket.address) == ("张**", "139********", "***"))
        #expect(ticket.content == "***（139********，住***，０１０********，身份证110***************）反映工单0826081308493182401")
        for secret in ["三丰", "5678", "幸福", "12号", "1949", "６２３４"] { #expect(!ticket.content.contains(secret), "\(secret)") }
    }

    @Test func `a search finds words as they are shown, and no number that is masked`() async throws {
        let office = try await AccessOffice.make()
        let reader = try await office.reader("li", .analyst)
        func numbers(_ change: (inout TicketQuestion) -> Void) async throws -> [String] {
            var question = TicketQuestion(limit: 2)
            change(&question)
            let asked = question
            return try await reader.snapshot { try MaskedTicket.all(asked, on: $0) }.map(\.number)
        }
        #expect(try await numbers { $0.words = "噪音A2" } == ["A2"])
        #expect(try await numbers { $0.words = "1234" } == [])
        #expect(try await numbers { $0.words = "张三丰" } == [])
        #expect(try await numbers { $0.words = "' or true --" } == [])
        #expect(try await numbers { $0.filter = [.department: "教育局"] } == ["B1"])
        #expect(try await numbers { $0.number = "A1" } == ["A1"])
        let first = try await numbers { _ in }
        let rest = try await numbers { $0.after = .init(receivedAt: Exports.time(1), number: first[1]) }
        #expect(first == ["B1", "A2"] && rest == ["A1"])
    }

    @Test(arguments: [Role.viewer, .auditor])
    func `who may not search sees no single ticket's texts`(role: Role) async throws {
        let office = try await AccessOffice.make()
        let reader = try await office.reader("li", role)
        #expect(try await reader.snapshot { try MaskedTicket.all(TicketQuestion(limit: 10), on: $0) }.isEmpty)
    }

    @Test func `a view of personal data needs the right, a reason and the own part, and is noted`() async throws {
        let office = try await AccessOffice.make()
        let operatorOfHousing = try await office.reader("wang", .operator, try #require(Scope(departments: ["住建局"])))
        let shown = try await Unmasking.show("A1", reason: "回访", from: "10.0.0.1", in: operatorOfHousing)
        #expect(shown?.caller == "张三丰" && shown?.phone == "13912345678")
        #expect(try await Unmasking.show("B1", reason: "回访", from: nil, in: operatorOfHousing) == nil)
        await #expect(throws: PostgresError.self) { try await Unmasking.show("A1", reason: " ", from: nil, in: operatorOfHousing) }
        let analyst = try await office.reader("li", .analyst)
        let error = await #expect(throws: PostgresError.self) { try await Unmasking.show("A1", reason: "看看", from: nil, in: analyst) }
        #expect(error?.sqlState == .insufficientPrivilege)
        let noted = try await office.owner.run { try AuditLog.entries(only: .unmask, limit: 10, on: $0) }
        #expect(noted.count == 1)
        #expect(noted.first?.actor.name == "wang" && noted.first?.subject == "A1" && noted.first?.detail == "回访"
            && noted.first?.actor.address == "10.0.0.1")
    }

    @Test func `nobody reads personal data first and takes the note back afterwards`() async throws {
        let office = try await AccessOffice.make()
        let reader = try await office.reader("wang", .operator)
        let stolen = try await reader.run { connection in
            #expect(try UnmaskingNote.note("A1", reason: "看看", from: nil, on: connection))
            return try UnmaskingRead.personal(of: "A1", on: connection)
        }
        #expect(stolen == nil)
        try await office.owner.run {
            try $0.script("alter table audit_log disable trigger user; update audit_log set happened_at = now() - interval '11 min'")
        }
        #expect(try await reader.run { try UnmaskingRead.personal(of: "A1", on: $0) } == nil)
    }

    @Test func `the server masks what Swift masks`() async throws {
        let office = try await AccessOffice.make()
        for text in ["13912345678", "电话139-1234-5678", "8613912345678", "010-62345678", "075512345678", "11010519491231002X", "12345",
                     "1391234567", "0826081308493182401", "第13912345678901号", "2020年5月6日"] {
            let masked = try await office.owner.numbers("select masked_text(\(text), null, null, null)")
            let isMasked = PersonalNumbers.masked(text) != text
            #expect((masked != [text]) == isMasked, "\(text)")
            #expect(PersonalNumbers.masked(masked[0]) == masked[0])
        }
    }
}

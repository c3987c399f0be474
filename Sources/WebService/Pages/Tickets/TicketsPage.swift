import Access
import Reporting
import TicketStore
import Tickets

/// Searches tickets; everything personal is masked, in columns and inside texts.
enum TicketsPage {
    private static let rowCount = 50

    static func content(_ visit: Visit) async throws -> PageContent {
        var question = TicketQuestion(limit: rowCount + 1)
        let query = visit.address.query
        question.words = query["words"]
        question.number = query["number"]
        question.filter = try query.filter()
        question.start = try query.day("from").map(visit.zone.startOfDay)
        question.end = try query.day("until").map { visit.zone.startOfDay($0.advanced(by: 1)) }
        question.after = try query["after"].map { text in
            let parts = text.split(separator: "_", maxSplits: 1).map(String.init)
            guard parts.count == 2, let microseconds = Int64(parts[0]) else { throw WebFault.unreadable("after", text, example: "") }
            return TicketQuestion.Place(receivedAt: Instant(microseconds: microseconds), number: parts[1])
        }
        let asked = question
        let found = try await visit.store.run { try MaskedTicket.all(asked, on: $0) }
        let shown = found.prefix(rowCount)
        let columns = [(visit.say("工单编号", "Number"), false), (visit.say("受理", "Received"), false), (visit.say("类别", "Category"), false),
                       (visit.say("部门", "Department"), false), (visit.say("标题", "Title"), false), (visit.say("期限", "Due"), false),
                       (visit.say("办结", "Closed"), false)]
        let table = ListTable(visit.say("工单", "Tickets"), columns: columns, empty: visit.say("没有符合条件的工单。", "No ticket is like that."),
                              rows: shown.map { ticket in
                                  [(ticket.number, visit.link(Address("tickets", ticket.number))),
                                   (visit.zone.wallClock(ticket.receivedAt), nil),
                                   (visit.say(ticket.category.label, ticket.category.englishLabel), nil), (ticket.department, nil),
                                   (ticket.title, nil),
                                   (ticket.dueAt.map { visit.zone.wallClock($0) } ?? "", nil),
                                   (ticket.closedAt.map { visit.zone.wallClock($0) } ?? "", nil)]
                              })
        let form = EntryForm(asking: visit.say("查找", "Search"), to: Address("tickets"), fields: [
            .init(name: "words", label: visit.say("文字", "Words"), value: query["words"] ?? "", isRequired: false),
            .init(name: "number", label: visit.say("工单编号", "Number"), value: query["number"] ?? "", isRequired: false),
            .init(name: "from", label: visit.say("受理自", "Received from"), value: query["from"] ?? "", type: "date", isRequired: false),
            .init(name: "until", label: visit.say("到", "until"), value: query["until"] ?? "", type: "date", isRequired: false),
        ], button: visit.say("查找", "Search"), visit)
        let older = found.count > rowCount
            ? shown.last.map { visit.address.with("after", "\($0.receivedAt.microseconds)_\($0.number)") } : nil
        return PageContent(area: .tickets, title: visit.say("工单", "Tickets"),
                           markup: try form.markup(visit) + table.markup(visit) + Pager(older: older, visit).markup(visit))
    }

    /// One ticket; with a reason, and for who may, unmasked.
    static func one(_ visit: Visit, unmasked: PersonalFields? = nil) async throws -> PageContent {
        let ticket = try await ticket(visit)
        var facts = [Page.Fact]()
        func tell(_ chinese: String, _ english: String, _ value: String) { facts.append(Page.Fact(visit.say(chinese, english), value)) }
        tell("受理", "Received", visit.zone.wallClock(ticket.receivedAt))
        tell("期限", "Due", ticket.dueAt.map { visit.zone.wallClock($0) } ?? "—")
        tell("办结", "Closed", ticket.closedAt.map { visit.zone.wallClock($0) } ?? "—")
        tell("类别", "Category", visit.say(ticket.category.label, ticket.category.englishLabel))
        tell("状态", "Status", ticket.status)
        tell("部门", "Department", ticket.department)
        tell("区域", "District", ticket.district)
        tell("社区", "Community", ticket.community)
        tell("渠道", "Channel", ticket.channel)
        tell("重办次数", "Reopened", "\(ticket.reopenCount)")
        tell("诉求人", "Caller", unmasked?.caller ?? ticket.caller)
        tell("电话", "Phone", unmasked?.phone ?? ticket.phone)
        tell("地址", "Address", unmasked?.address ?? ticket.address)
        tell("标题", "Title", unmasked?.title ?? ticket.title)
        tell("内容", "Content", unmasked?.content ?? ticket.content)
        tell("结果", "Result", unmasked?.result ?? ticket.result)
        let section = Page.Section(blocks: [.facts(facts)])
        var markup = visit.markup([section])
        markup += try ListTable(visit.say("来源", "Source"), columns: [(visit.say("批次", "Run"), true), (visit.say("行", "Line"), true)],
                                empty: "",
                                rows: [[("\(ticket.run)", visit.link(Address("imports", "\(ticket.run)"))),
                                        ("\(ticket.line)", nil)]]).markup(visit)
        if unmasked == nil, visit.reader.may(.unmask) {
            markup += try EntryForm(visit.say("显示原文", "Show it unmasked"),
                                    explanation: visit.say("须写明原因；会记入审计日志。", "Say why; it is logged."),
                                    to: Address("tickets", ticket.number, "unmask"),
                                    fields: [.init(name: "reason", label: visit.say("原因", "Reason"))],
                                    button: visit.say("显示", "Show"), visit).markup(visit)
        }
        return PageContent(area: .tickets, title: visit.say("工单 \(ticket.number)", "Ticket \(ticket.number)"), markup: markup)
    }

    static func unmask(_ visit: Visit, _ form: Query) async throws -> PageContent {
        guard let reason = form["reason"] else { throw WebFault.unreadable("reason", "", example: visit.say("回访核实", "calling back")) }
        let number = try await ticket(visit).number
        guard let fields = try await Unmasking.show(number, reason: reason, from: visit.peer,
                                                    in: visit.store) else { throw WebFault.notFound }
        return try await one(visit, unmasked: fields)
    }

    private static func ticket(_ visit: Visit) async throws -> MaskedTicket {
        var question = TicketQuestion(limit: 1)
        question.number = visit.parameters["number"]
        let asked = question
        guard asked.number != nil,
            let ticket = try await visit.store.run({ try MaskedTicket.all(asked, on: $0) }).first else { throw WebFault.notFound }
        return ticket
    }
}

import Access
import AlertService
import Alerting
import Reporting
import TicketStore
import Tickets
import Views

/// What people do about alerts, in their own name.
enum AlertActs {
    static func forms(_ alert: StoredAlert, _ visit: Visit) throws -> String {
        let number = "\(alert.number ?? 0)"
        let note = EntryForm.Field(name: "note", label: visit.say("备注", "Note"))
        let acknowledge = EntryForm(
            visit.say("认领", "Acknowledge"), explanation: visit.say("不再每周重复；恢复时仍会通知。", "No more weekly repeats; its end is still told."),
            to: Address("alerts", number, "acknowledge"), fields: [note], button: visit.say("认领", "Acknowledge"), visit)
        let accept = EntryForm(
            visit.say("视为新常态", "Accept as the new normal"), explanation: visit.say("以后以现在的速度为平常；预警结束。",
            "The low pace counts as usual from now on; the alert ends."),
            to: Address("alerts", number, "accept"), fields: [note], button: visit.say("视为新常态", "Accept"), visit)
        return try acknowledge.markup(visit) + accept.markup(visit)
    }

    static func silenceForm(_ visit: Visit) -> EntryForm {
        EntryForm(visit.say("静默", "Silence"),
                  explanation: visit.say("到指定日期为止不通知，事件仍记录。对象写成 department=城管分局；不填则为全部。",
                                         "No messages until that day; events are kept. A series is written department=NAME; empty means all."),
                  to: Address("alerts", "silence"),
                  fields: [.init(name: "series", label: visit.say("对象", "Series"), isRequired: false),
                           .init(name: "until", label: visit.say("到", "Until"), type: "date"),
                           .init(name: "note", label: visit.say("原因", "Why"))],
                  button: visit.say("静默", "Silence"), visit)
    }

    static func backtestForm(_ visit: Visit) -> EntryForm {
        EntryForm(asking: visit.say("回测", "Back-test"), to: Address("alerts", "backtest"),
                  fields: [.init(name: "since", label: visit.say("从", "Since"), type: "date")], button: visit.say("回测", "Replay"), visit)
    }

    static func note(_ kind: Act.Kind, _ action: AuditEntry.Action, _ visit: Visit, _ form: Query) async throws -> Address {
        let number = try visit.number("number")
        guard let note = form["note"] else { throw WebFault.unreadable("note", "", example: visit.say("已派人", "somebody is on it")) }
        // Only of the reader's part.
        _ = try await visit.store.run { try AlertArchive.one(number, on: $0) }
        _ = try await visit.service.alerts.note(kind, on: number, by: visit.reader.name, note: note, at: visit.now,
                                                channels: visit.service.channels)
        try await visit.note(action, of: "\(number)", detail: note)
        return Address("alerts", "\(number)")
    }

    static func silence(_ visit: Visit, _ form: Query) async throws -> Address {
        guard let until = try form.day("until"),
            let note = form["note"] else { throw WebFault.unreadable("until", form["until"] ?? "", example: "2020-12-31") }
        let series = form["series"]
        try await visit.service.alerts.silence(rule: nil, try series.map { text in
            guard let series = Series(written: text) else { throw WebFault.unreadable("series", text, example: "department=城管分局") }
            return series
        }, through: until, by: visit.reader.name, note: note, at: visit.now)
        try await visit.note(.silence, of: series, detail: note)
        return Address("alerts")
    }

    static func backtest(_ visit: Visit) async throws -> PageContent {
        guard let since = try visit.address.query.day("since") else { throw WebFault.unreadable("since", "", example: "2020-07-01") }
        let title = visit.say("回测 · 自 \(since)", "Back-test · since \(since)")
        guard let report = try await visit.alerts.backtest(since: since, at: visit.now) else { throw WebFault.nothingYet }
        let lines = AlertView(language: visit.language).backtest(report, .text).split(separator: "\n", omittingEmptySubsequences: false)
        let table = ListTable(title, columns: [(visit.say("结果", "What would have fired"), false)], empty: "",
                              rows: lines.map { [(String($0), nil)] })
        return PageContent(area: .alerts, title: title, markup: try table.markup(visit))
    }
}

import Access
import Reporting
import TicketStore
import Tickets

/// Who did what, the newest first; for auditors.
enum AuditPage {
    private static let rowCount = 100

    static func content(_ visit: Visit) async throws -> PageContent {
        let before = try visit.address.query.number("before")
        let entries = try await visit.store.run { try AuditLog.entries(before: before, limit: rowCount, on: $0) }
        let columns = [(visit.say("时间", "When"), false), (visit.say("人", "Who"), false), (visit.say("从", "From"), false),
                       (visit.say("事", "What"), false),
                       (visit.say("对象", "Of what"), false), (visit.say("详情", "Detail"), false)]
        let table = ListTable(visit.say("审计日志", "Audit log"), columns: columns, empty: "—", rows: entries.map { entry in
            [(visit.zone.wallClock(entry.happenedAt), nil), (entry.actor.name, nil), (entry.actor.address ?? "", nil), (entry.action, nil),
             (entry.subject ?? "", nil), (entry.detail ?? "", nil)]
        })
        let older = entries.count < rowCount ? nil : entries.last.map { Address("audit").with("before", "\($0.number)") }
        try await visit.note(.readLog)
        return PageContent(area: .settings, title: visit.say("审计日志", "Audit log"),
                           markup: try table.markup(visit) + Pager(older: older, visit).markup(visit))
    }
}

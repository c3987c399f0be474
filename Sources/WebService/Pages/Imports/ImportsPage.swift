import Access
import Ingestion
import Reporting
import TicketStore
import Tickets

/// What was imported, which days lack an export, and where to bring one.
struct ImportsPage {
    private static let rowCount = 50

    private let imports: [RecordedImport]
    private let calendar: ExportCalendar
    private let rows: Range<Int>

    init(of visit: Visit) async throws {
        let start = try visit.address.query.number("from-row") ?? 0
        rows = start..<start + ImportsPage.rowCount
        imports = try await visit.store.run { try Imports.all(on: $0) }
        calendar = try await visit.exportCalendar()
    }

    func content(_ visit: Visit) throws -> PageContent {
        var markup = ""
        if visit.reader.may(.importFiles) { markup += try Uploads.form(visit).markup(visit) }
        markup += try days(visit).markup(visit) + list(visit).markup(visit)
        markup += try Pager(rows, of: imports.count, name: "from-row", visit).markup(visit)
        return PageContent(area: .imports, title: visit.say("导入", "Imports"), markup: markup)
    }

    /// Only days on which something is to be said.
    private func days(_ visit: Visit) -> ListTable {
        let telling = calendar.days.filter { !$0.states.isEmpty }
        let columns = [(visit.say("来源", "Source"), false), (visit.say("日期", "Day"), false), (visit.say("情况", "State"), false),
                       (visit.say("批次", "Runs"), true), (visit.say("行数", "Rows"), true), (visit.say("拒收", "Rejected"), true)]
        return ListTable(visit.say("近30天有情况的日期", "Days of the last 30 that want attention"), columns: columns,
                         empty: visit.say("近30天应到的导出文件都已到齐。", "Every export that was due in the last 30 days has come."),
                         rows: telling.map { day in
                             [(day.source, nil), ("\(day.day)", nil),
                              (day.states.map { $0.word(visit.language) }.joined(separator: "、"), nil),
                              (day.runs.map(String.init).joined(separator: ", "), nil), ("\(day.rowsRead)", nil), ("\(day.rejected)", nil)]
                         })
    }

    private func list(_ visit: Visit) -> ListTable {
        let columns = [(visit.say("批次", "Run"), true), (visit.say("文件", "File"), false), (visit.say("截至", "Shows the end of"), false),
                       (visit.say("行数", "Rows"), true), (visit.say("新增", "Inserted"), true), (visit.say("更新", "Updated"), true),
                       (visit.say("不变", "Unchanged"), true), (visit.say("过时", "Stale"), true), (visit.say("拒收", "Rejected"), true),
                       (visit.say("撤回", "Reverted"), true)]
        return ListTable(visit.say("全部导入", "All imports"), columns: columns, empty: visit.say("还没有导入。", "No imports yet."),
                         rows: imports[rows.clamped(to: imports.indices)].map { found in
                             let page = visit.link(Address("imports", "\(found.run)"))
                             return [("\(found.run)", page), (found.fileName, page),
                                     ("\(visit.zone.day(of: found.exportedAt.adding(seconds: -1)))", nil)]
                                 + [found.rowsRead, found.inserted, found.updated, found.unchanged, found.stale,
                                    found.rejected].map { ("\($0)", nil) }
                                 + [(found.revertedBy.map(String.init) ?? "", nil)]
                         })
    }
}

extension ExportCalendar.State {
    func word(_ language: Language) -> String {
        switch self {
        case .missing: language.say("缺", "missing")
        case .late: language.say("迟到", "late")
        case .short: language.say("偏少", "short")
        case .resent: language.say("重发", "sent again")
        case .mostlyRejected: language.say("多被拒收", "mostly rejected")
        }
    }
}

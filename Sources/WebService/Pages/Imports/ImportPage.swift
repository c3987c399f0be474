import Access
import Ingestion
import Reporting
import TicketStore
import Tickets
import Views

/// One import: what it was, what of it could not be read, and how to take it back.
struct ImportPage {
    private static let rowCount = 50

    private let found: RecordedImport
    private let rejections: [ImportedExport.Rejection]
    private let rows: Range<Int>

    init(of visit: Visit) async throws {
        let start = try visit.address.query.number("from") ?? 0
        rows = start..<start + ImportPage.rowCount
        (found, rejections) = try await ImportPage.read(visit)
    }

    private static func read(_ visit: Visit) async throws -> (RecordedImport, [ImportedExport.Rejection]) {
        let run = try visit.number("run")
        // The raw rows are no reader's; what is shown of them is masked here.
        return try await visit.writer.run { (try Imports.one(run, on: $0), try Imports.rejections(of: run, on: $0)) }
    }

    func content(_ visit: Visit) throws -> PageContent {
        var markup = visit.markup([facts(visit)])
        markup += try rejected(visit).markup(visit) + Pager(rows, of: rejections.count, visit).markup(visit)
        if !rejections.isEmpty, visit.reader.may(.unmask) { markup += try returnLists(visit) }
        if found.revertedBy == nil, visit.reader.may(.revertImports) { markup += try revertForm(visit).markup(visit) }
        return PageContent(area: .imports, title: visit.say("第\(found.run)批 · \(found.fileName)",
                                                            "Import \(found.run) · \(found.fileName)"),
                           markup: markup)
    }

    private func facts(_ visit: Visit) -> Page.Section {
        let zone = visit.zone
        let sum = "\(found.rowsRead) = \(found.inserted) + \(found.updated) + \(found.unchanged) + \(found.stale) + \(found.rejected)"
        var facts = [
            Page.Fact(visit.say("来源", "Source"), found.source), Page.Fact("SHA-256", found.sha256),
            Page.Fact(visit.say("数据时点", "Shows"), zone.wallClock(found.exportedAt)),
            Page.Fact(visit.say("编码", "Encoding"), found.encoding),
            Page.Fact(visit.say("方案", "Profile"), "\(found.profile) \(found.profileVersion)"),
            Page.Fact(visit.say("行数 = 新增 + 更新 + 不变 + 过时 + 拒收", "Rows = inserted + updated + unchanged + stale + rejected"), sum),
            Page.Fact(visit.say("导入时间", "Imported"), "\(zone.wallClock(found.startedAt)) — \(zone.wallClock(found.finishedAt))"),
            Page.Fact(visit.say("导入人", "By"), found.actor),
        ]
        if let revert = found.revertedBy { facts.append(Page.Fact(visit.say("撤回批次", "Reverted by run"), "\(revert)")) }
        return Page.Section(blocks: [.facts(facts)])
    }

    private func rejected(_ visit: Visit) -> ListTable {
        let columns = [(visit.say("行", "Line"), true), (visit.say("列", "Column"), false), (visit.say("原因", "Reason"), false),
                       (visit.say("原文（已遮盖）", "Raw, masked"), false)]
        let view = RejectionView(imported: found, rejections: rejections, language: visit.language)
        return ListTable(visit.say("拒收的行（\(rejections.count)）", "Rejected rows (\(rejections.count))"), columns: columns,
                         empty: visit.say("没有拒收的行。", "No rows were rejected."),
                         rows: rejections[rows.clamped(to: rejections.indices)].map { rejection in
                             [("\(rejection.line)", nil), (rejection.columnName, nil), (view.remedy(of: rejection), nil),
                              (view.shown(rejection), nil)]
                         })
    }

    /// 退回清单: unmasked, so it is handed out as a file that says why it was asked for.
    private func returnLists(_ visit: Visit) throws -> String {
        try EntryForm(visit.say("退回清单", "List to return"),
                      explanation: visit.say("含原文，不遮盖；改正后可直接再次导入。下载会记入日志。",
                                             "Holds the raw text unmasked; corrected, it can be imported again. The download is logged."),
                      to: Address("imports", "\(found.run)", "returns"), fields: [.init(name: "reason", label: visit.say("用途", "Purpose"))],
                      button: visit.say("下载", "Download"), visit).markup(visit)
    }

    private func revertForm(_ visit: Visit) -> EntryForm {
        EntryForm(visit.say("撤回这一批", "Take this import back"),
                  explanation: visit.say("工单恢复到导入前的状态；历史保留。后来的导入涉及相同工单时，须先撤回后来的。",
                                         "Tickets become what they were before; the history keeps both. Later imports of the same tickets come first."),
                  to: Address("imports", "\(found.run)", "revert"), button: visit.say("撤回", "Revert"), visit)
    }

    static func revert(_ visit: Visit) async throws -> Address {
        let run = try visit.number("run")
        let (now, actor) = (visit.now, visit.reader.name)
        _ = try await visit.writer.run { connection in
            let revert = try Reverting.revert(run, startedAt: now, actor: actor, on: connection)
            try AuditLog.note(.revert, by: visit.actor, subject: "\(run)", on: connection)
            return revert
        }
        return Address("imports", "\(run)")
    }

    static func returnList(_ visit: Visit, reason: String) async throws -> Answer {
        let (found, rejections) = try await read(visit)
        let bytes = Array(ReturnList(of: found, rejections).csv.utf8)
        try await visit.note(.export, of: "import \(found.run) returns", detail: reason)
        return .file(mediaType: SummaryFormat.csv.mediaType, name: "退回清单-\(found.run).csv", bytes: bytes)
    }
}

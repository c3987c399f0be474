import Access
import Foundation
import HTTPTypes
internal import Hummingbird
import Ingestion
import Reporting
import Settings
import TicketStore
import Tickets
import Views

/// A file that somebody brings through the browser: kept, predicted, and imported once they have seen what it will change.
enum Uploads {
    static func form(_ visit: Visit) -> EntryForm {
        EntryForm(visit.say("导入文件", "Import a file"),
                  explanation: visit.say("先预测会改变什么，不写入；确认后才导入。文件名里的日期是数据截至的那一天。",
                                         "First what it would change is predicted and nothing written. The date in the name is the day whose end it shows."),
                  to: Address("imports", "upload"),
                  fields: [.init(name: "full_snapshot", label: visit.say("此文件包含该期间的全部工单", "This file holds every ticket of its span"),
                                 isRequired: false, isCheckbox: true)],
                  button: visit.say("上传并预测", "Upload and predict"), file: "file", visit)
    }

    /// What a staged file would change, with the button that does it.
    static func preview(_ visit: Visit) async throws -> PageContent {
        let staged = try await staged(visit)
        let report = try await importRun(visit, staged, isDryRun: true).run(staged.path, startedAt: visit.now)
        let said = [ImportView.text(report, zone: visit.zone)] + ImportView.warnings(report)
        let facts = said.map { $0.replacing(staged.path, with: staged.name) }
        let table = ListTable(visit.say("预测", "Prediction"), columns: [(staged.name, false)], empty: "", rows: facts.map { [($0, nil)] })
        let form = EntryForm(visit.say("导入", "Import"), to: Address("imports", "staged", staged.id, "import"),
                             button: visit.say("确认导入", "Import it"), visit)
        return PageContent(area: .imports, title: visit.say("预测 · \(staged.name)", "Prediction · \(staged.name)"),
                           markup: try table.markup(visit) + form.markup(visit))
    }

    static func confirm(_ visit: Visit) async throws -> Address {
        let staged = try await staged(visit)
        let report = try await importRun(visit, staged, isDryRun: false).run(staged.path, startedAt: visit.now)
        try await visit.note(.importFile, of: "\(report.outcome.run)", detail: staged.name)
        await visit.service.staging.remove(staged.id)
        return Address("imports", "\(report.outcome.run)")
    }

    private static func staged(_ visit: Visit) async throws -> Staging.File {
        guard let id = visit.parameters["id"], let staged = await visit.service.staging.file(id, of: visit.reader.name) else {
            throw WebFault(.notFound, Word("没有这个上传", "There is no such upload"), remedy: Word("请重新上传。", "Upload the file again."))
        }
        return staged
    }

    static func importRun(_ visit: Visit, _ staged: Staging.File, isDryRun: Bool) throws -> ImportRun {
        let settings = visit.service.settings
        let profile = try settings.profile.map { try ExportProfile.load(path: $0) } ?? .builtIn
        var run = ImportRun(store: visit.writer, profile: profile, zone: settings.zone, actor: visit.reader.name)
        run.isFullSnapshot = staged.isFullSnapshot
        run.options.isDryRun = isDryRun
        return run
    }
}

import Foundation
import Ingestion
import Settings
import Tickets

/// The folder in which exports arrive.
struct InboxCheck: Check {
    let name = "inbox"

    /// A file that has been on its way for longer is not coming.
    private static let stuckSeconds: Int64 = 3_600

    func findings(in premises: Premises) throws -> [Finding] {
        guard let path = premises.settings.inbox else { return [] }
        guard let facts = FileFacts(path) else {
            return [.problem("The inbox \(path) does not exist.", remedy: "mkdir -p \(path)")]
        }
        guard facts.isFolder else { return [.problem("The inbox \(path) is no folder.", remedy: "name a folder with the setting inbox")] }
        let layout = InboxLayout(inbox: path)
        return access([path, layout.processing, layout.done, layout.failed]) + places(layout, facts) + stuck(path, at: premises.now.seconds)
            + failed(layout)
    }

    private func access(_ folders: [String]) -> [Finding] {
        folders.filter { FileFacts($0) != nil && !FileFacts.isWritable($0) }.map { folder in
            .problem("This user may not write to \(folder), so that no file can be claimed or moved.",
                     remedy: "chown -R the worker's user: chown -R hotline \(folder)")
        }
    }

    private func places(_ layout: InboxLayout, _ inbox: FileFacts) -> [Finding] {
        let elsewhere = { (folder: String) in FileFacts(folder).map { $0.device != inbox.device } ?? false }
        if elsewhere(layout.processing) {
            return [.problem("\(layout.processing) is on another file system than the inbox, so that no file can be claimed by renaming it.",
                             remedy: "unmount it, or put the whole inbox there")]
        }
        return [layout.done, layout.failed].filter(elsewhere).map {
            .advice("\($0) is on another file system than the inbox: files are copied there.", remedy: "nothing, if that is meant")
        }
    }

    private func stuck(_ path: String, at now: Int64) -> [Finding] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let old = names.filter { name in
            guard InboxEntry.isIgnored(name), !name.hasPrefix("."), let facts = FileFacts("\(path)/\(name)") else { return false }
            return !facts.isFolder && now - facts.modified > Self.stuckSeconds
        }.sorted()
        guard let first = old.first else { return [] }
        return [.problem("\(old.count) files in \(path) were never finished by their sender, such as \(first).",
                         remedy: "ask the sender to send it again, then rm '\(path)/\(first)'")]
    }

    private func failed(_ layout: InboxLayout) -> [Finding] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: layout.failed)) ?? []
        let files = names.filter { !InboxEntry.isIgnored($0) }
        guard !files.isEmpty else { return [] }
        return [.problem("\(files.count) files in \(layout.failed) could not be imported.",
                         remedy: "head \(layout.failed)/*.reason.txt; mend them and move them back to \(layout.inbox), or delete them")]
    }
}

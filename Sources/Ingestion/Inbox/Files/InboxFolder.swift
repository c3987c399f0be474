internal import Glibc

/// The only one that touches the files of an inbox. While it lives, its worker's claims are nobody else's.
final class InboxFolder {
    let layout: InboxLayout
    private let desk: Desk
    /// Those of `done/` and `failed/` that lie on another file system, so that files are copied there.
    let copiedTo: [String]

    var worker: String { desk.worker }

    /// Makes what is missing below the inbox, which must exist.
    init(_ layout: InboxLayout) throws(InboxError) {
        self.layout = layout
        let device = try FolderListing.device(of: layout.inbox)
        for folder in [layout.processing, layout.done, layout.failed] { try FolderListing.make(folder) }
        guard try FolderListing.device(of: layout.processing) == device else {
            throw InboxError("claim files by renaming them", layout.processing, code: EXDEV)
        }
        var others: [String] = []
        for folder in [layout.done, layout.failed] where try FolderListing.device(of: folder) != device { others.append(folder) }
        copiedTo = others
        desk = try Desk.open(in: layout.processing)
    }

    deinit { desk.clear() }

    func entries() throws(InboxError) -> [InboxEntry] {
        let deaths = try deaths()
        return try FolderListing.names(in: layout.inbox).compactMap { name in
            guard !InboxEntry.isIgnored(name.text) else { return nil }
            let path = path(of: name)
            guard let state = FolderListing.state(path) else { return nil }
            return InboxEntry(name: name, state: state, isReadable: FolderListing.isReadable(path),
                              deaths: deaths[CompanionName.of(name.text, CompanionName.deaths)] ?? 0)
        }
    }

    func isBeingWritten(_ entry: InboxEntry) -> Bool { FolderListing.isOpenForWriting(path(of: entry.name)) }

    /// Takes a file out of everybody else's reach; nil where another worker was faster.
    func claim(_ entry: InboxEntry) throws(InboxError) -> Claim? {
        let target = "\(desk.folder)/\(entry.name.text)"
        let source = path(of: entry.name)
        guard rename(source, target) == 0 else {
            let code = errno
            if code == ENOENT, FolderListing.state(source) == nil { return nil }
            throw InboxError("claim the file by renaming it", target, code: code)
        }
        guard let state = FolderListing.state(FileMove.path(target)) else { return nil }
        return Claim(name: entry.name, path: target, state: state)
    }

    /// Whether the claimed file was written to since.
    func isChanged(_ claim: Claim) -> Bool {
        FolderListing.state(FileMove.path(claim.path)) != claim.state
    }

    /// Returns the name that it has in the inbox: another one where the sender has delivered the name again meanwhile.
    @discardableResult
    func putBack(_ claim: Claim) throws(InboxError) -> String {
        try place(claim.path, named: claim.shownName, in: layout.inbox, note: nil)
    }

    /// Returns where the file is now, relative to the inbox.
    func moveToDone(_ claim: Claim, month: String, note: Note?) throws(InboxError) -> String {
        let folder = "\(layout.done)/\(month)"
        try FolderListing.make(layout.done)
        try FolderListing.make(folder)
        let name = try place(claim.path, named: claim.shownName, in: folder, note: note)
        forgetDeaths(of: claim)
        return "done/\(month)/\(name)"
    }

    func moveToFailed(_ claim: Claim, reason: Note) throws(InboxError) -> String {
        try FolderListing.make(layout.failed)
        let name = try place(claim.path, named: claim.shownName, in: layout.failed, note: reason)
        forgetDeaths(of: claim)
        return "failed/\(name)"
    }

    /// The first free name counts. The note comes first, so that no file is ever without it.
    private func place(_ path: String, named name: String, in folder: String, note: Note?) throws(InboxError) -> String {
        for number in 1... {
            let candidate = CompanionName.numbered(name, number)
            let notePath = note.map { "\(folder)/\(CompanionName.of(candidate, $0.ending))" }
            if let note, let notePath, try !FileMove.write(note.text, to: notePath) { continue }
            do {
                if try move(path, to: "\(folder)/\(candidate)") { return candidate }
            } catch {
                if let notePath { unlink(notePath) }
                throw error
            }
            if let notePath { unlink(notePath) }
        }
        throw InboxError("find a free name", "\(folder)/\(name)", code: EEXIST)
    }

    private func move(_ source: String, to target: String) throws(InboxError) -> Bool {
        do {
            return try FileMove.move(FileMove.path(source), to: target)
        } catch {
            guard error.code == EXDEV else { throw error }
            let folder = String(target.prefix(upTo: target.lastIndex(of: "/") ?? target.endIndex))
            return try FileMove.copy(source, to: target, partial: "\(folder)/.\(worker).part")
        }
    }

    /// False where the desk is not there, either.
    var isDeskEmpty: Bool { (try? FolderListing.names(in: desk.folder).isEmpty) ?? false }

    func otherWorkers() throws(InboxError) -> [String] { try desk.others() }

    /// A claim of a dead worker becomes this one's; nil where it is gone.
    func takeOver(_ claim: Claim) throws(InboxError) -> Claim? {
        let target = "\(desk.folder)/\(claim.shownName)"
        guard rename(claim.path, target) == 0 else {
            if errno == ENOENT { return nil }
            throw InboxError("claim the file by renaming it", target)
        }
        return Claim(name: claim.name, path: target, state: claim.state)
    }

    private func path(of name: FileName) -> [CChar] {
        FileMove.path(layout.inbox + "/").dropLast() + name.bytes.map { CChar(bitPattern: $0) } + [0]
    }
}

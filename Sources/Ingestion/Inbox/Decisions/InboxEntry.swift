package import Tickets

/// What one look at the inbox shows of a file.
package struct InboxEntry: Hashable, Sendable {
    package var name: FileName
    package var state: FileState
    package var isReadable: Bool
    /// How many workers have died with it in hand.
    package var deaths: Int

    package init(name: FileName, state: FileState, isReadable: Bool = true, deaths: Int = 0) {
        self.name = name
        self.state = state
        self.isReadable = isReadable
        self.deaths = deaths
    }

    /// Names that are never exports: what browsers, WinSCP and Excel leave while they work, hidden files, and our own notes.
    package static func isIgnored(_ name: String) -> Bool {
        if name.hasPrefix(".") || name.hasPrefix("~$") { return true }
        let lower = name.lowercased()
        return ignoredEndings.contains { lower.hasSuffix($0) }
    }

    private static let ignoredEndings = [".part", ".tmp", ".crdownload", ".filepart", CompanionName.reason, CompanionName.rejects]

    /// The moment that the file probably shows, for the order of a backlog.
    func moment(zone: ReportingZone) -> Instant {
        ExportMoment.named(by: name.text, zone: zone) ?? state.modified
    }
}

/// What tells that a file was changed, or is another one under the same name.
package struct FileState: Hashable, Sendable {
    package var byteCount: Int
    package var modified: Instant
    package var inode: UInt64

    package init(byteCount: Int, modified: Instant, inode: UInt64) {
        self.byteCount = byteCount
        self.modified = modified
        self.inode = inode
    }
}

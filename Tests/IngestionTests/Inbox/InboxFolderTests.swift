import Foundation
import Testing
@testable import Ingestion

/// The file operations, on a real file system.
@Suite struct InboxFolderTests {
    let inbox: TemporaryInbox
    let layout: InboxLayout

    init() throws {
        inbox = try TemporaryInbox()
        layout = InboxLayout(inbox: inbox.path)
    }

    private func claimed(_ name: String, in folder: InboxFolder) throws -> Claim {
        let entry = try #require(try folder.entries().first { $0.name.text == name })
        return try #require(try folder.claim(entry))
    }

    @Test func `a claimed file is out of everybody's sight and can be put back`() throws {
        try inbox.deliver("a.csv", "x")
        let folder = try InboxFolder(layout)
        let claim = try claimed("a.csv", in: folder)
        #expect(try folder.entries().isEmpty)
        #expect(claim.path == "\(inbox.path)/processing/\(folder.worker)/a.csv")
        try folder.putBack(claim)
        #expect(try folder.entries().map(\.name.text) == ["a.csv"])
    }

    @Test func `of two workers one gets the file, and the other is told that it is gone`() throws {
        try inbox.deliver("a.csv", "x")
        let one = try InboxFolder(layout), other = try InboxFolder(layout)
        let entry = try #require(try one.entries().first)
        #expect(try one.claim(entry) != nil)
        #expect(try other.claim(entry) == nil)
    }

    @Test func `nothing is ever overwritten`() throws {
        let folder = try InboxFolder(layout)
        for text in ["first", "second", "third"] {
            try inbox.deliver("a.csv", text)
            let note = Note(ending: CompanionName.rejects, text: "note of \(text)")
            _ = try folder.moveToDone(try claimed("a.csv", in: folder), month: "2020-01", note: note)
        }
        #expect(inbox.files("done") == ["2020-01/a.csv", "2020-01/a.csv.rejects.txt", "2020-01/a~2.csv", "2020-01/a~2.csv.rejects.txt",
                                        "2020-01/a~3.csv", "2020-01/a~3.csv.rejects.txt"])
        #expect(try inbox.text("done/2020-01/a~2.csv") == "second" && inbox.text("done/2020-01/a~2.csv.rejects.txt") == "note of second")

        try inbox.deliver("a.csv", "fourth")
        let claim = try claimed("a.csv", in: folder)
        try inbox.deliver("a.csv", "fifth")
        #expect(try folder.putBack(claim) == "a~2.csv")
        #expect(try inbox.text("a.csv") == "fifth" && inbox.text("a~2.csv") == "fourth")
    }

    @Test func `a name that is no UTF-8 is claimed and goes on as one that is`() throws {
        let raw = Array("\(inbox.path)/".utf8) + [0xB9, 0xA4] + Array("20200101.csv".utf8)
        let descriptor = open(raw.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
        let folder = try InboxFolder(layout)
        let entry = try #require(try folder.entries().first)
        let claim = try #require(try folder.claim(entry))
        #expect(try folder.moveToDone(claim, month: "2020-01", note: nil) == "done/2020-01/\u{FFFD}\u{FFFD}20200101.csv")
    }

    @Test func `folders, links and pipes are no files`() throws {
        let folder = try InboxFolder(layout)
        mkdir("\(inbox.path)/sub.csv", 0o755)
        symlink("/etc/hostname", "\(inbox.path)/link.csv")
        mkfifo("\(inbox.path)/pipe.csv", 0o644)
        #expect(try folder.entries().isEmpty)
    }

    @Test func `what a dead worker had in hand goes back, and what a live one has does not`() throws {
        try inbox.deliver("a.csv", "x")
        let folder = try InboxFolder(layout)
        var other: InboxFolder? = try InboxFolder(layout)
        _ = try other.map { try claimed("a.csv", in: $0) }
        #expect(try folder.recoverAbandoned(limit: 5).isEmpty)
        other = nil
        let recovered = try folder.recoverAbandoned(limit: 5)
        #expect(recovered.map(\.name) == ["a.csv"] && recovered.map(\.deaths) == [1])
        #expect(try folder.entries().map(\.name.text) == ["a.csv"] && folder.entries().map(\.deaths) == [1])
        #expect(inbox.files("processing") == ["\(folder.worker).lock", "a.csv.deaths"].sorted())
    }

    @Test func `a worker that has nothing in hand leaves nothing behind`() throws {
        do { _ = try InboxFolder(layout) }
        #expect(inbox.files("processing").isEmpty)
    }

    @Test func `a file that takes one worker after another with it is not put back again`() throws {
        try inbox.deliver("a.csv", "x")
        let folder = try InboxFolder(layout)
        for deaths in 1...2 {
            do {
                let doomed = try InboxFolder(layout)
                _ = try claimed("a.csv", in: doomed)
            }
            let recovered = try #require(try folder.recoverAbandoned(limit: 2).first)
            #expect(recovered.deaths == deaths && (recovered.claim == nil) == (deaths == 1))
        }
        #expect(try folder.entries().isEmpty)
        #expect(inbox.files("processing").contains("\(folder.worker)/a.csv"))
    }

    @Test func `a file that its writer has not closed is recognised`() throws {
        try inbox.deliver("a.csv", "x")
        let folder = try InboxFolder(layout)
        let entry = try #require(try folder.entries().first)
        let writer = open("\(inbox.path)/a.csv", O_WRONLY)
        #expect(folder.isBeingWritten(entry))
        close(writer)
        #expect(!folder.isBeingWritten(entry))
    }

    @Test func `a file that grows after its claim is recognised`() throws {
        try inbox.deliver("a.csv", "x")
        let writer = open("\(inbox.path)/a.csv", O_WRONLY | O_APPEND)
        defer { close(writer) }
        let folder = try InboxFolder(layout)
        let claim = try claimed("a.csv", in: folder)
        #expect(!folder.isChanged(claim))
        write(writer, "y", 1)
        #expect(folder.isChanged(claim))
    }

    @Test func `a done folder on another file system is copied to, whole`() throws {
        let elsewhere = try TemporaryInbox(below: "/dev/shm")
        guard try FolderListing.device(of: elsewhere.path) != FolderListing.device(of: inbox.path) else { return }
        symlink(elsewhere.path, layout.done)
        let folder = try InboxFolder(layout)
        for text in ["first", "second"] {
            try inbox.deliver("a.csv", text)
            _ = try folder.moveToDone(try claimed("a.csv", in: folder), month: "2020-01", note: nil)
        }
        #expect(elsewhere.files() == ["2020-01/a.csv", "2020-01/a~2.csv"])
        #expect(try elsewhere.text("2020-01/a~2.csv") == "second")
        #expect(inbox.files("processing") == ["\(folder.worker).lock"])
        #expect(folder.copiedTo == [layout.done])
    }

    @Test func `claims cannot be made across file systems, and that is said`() throws {
        let elsewhere = try TemporaryInbox(below: "/dev/shm")
        guard try FolderListing.device(of: elsewhere.path) != FolderListing.device(of: inbox.path) else { return }
        symlink(elsewhere.path, layout.processing)
        let error = #expect(throws: InboxError.self) { _ = try InboxFolder(layout) }
        #expect(error?.description == "\(inbox.path)/processing: cannot claim files by renaming them: it lies on another file system.")
        #expect(error?.hint.contains("processing/") ?? false)
    }

    @Test func `an inbox that is not there is named, with what to do`() {
        let error = #expect(throws: InboxError.self) { _ = try InboxFolder(InboxLayout(inbox: "/nowhere/inbox")) }
        #expect(error?.description == "/nowhere/inbox: cannot open the folder: No such file or directory.")
        #expect(error?.hint.contains("--inbox") ?? false)
    }
}

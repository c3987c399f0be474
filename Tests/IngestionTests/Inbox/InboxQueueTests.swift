import Retries
import Testing
import Tickets
@testable import Ingestion

/// The queue's decisions as a timeline: what each look at the folder leads to.
@Suite final class InboxQueueTests {
    static let start = ContinuousClock.now
    static func at(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

    static func file(_ name: String, bytes: Int = 100, written: Int64 = 0, inode: UInt64 = 1, isReadable: Bool = true) -> InboxEntry {
        InboxEntry(name: FileName(name), state: FileState(byteCount: bytes, modified: Instant(seconds: written), inode: inode),
                   isReadable: isReadable)
    }

    /// `settle` is five seconds.
    var queue = InboxQueue(settle: .seconds(5), zone: .shanghai)

    func look(at seconds: Double, _ entries: InboxEntry...) -> InboxPlan { queue.plan(entries, at: Self.at(seconds)) }
    func postpone(at now: ContinuousClock.Instant) -> Bool { queue.postpone(FileName("a.csv"), at: now) }
    func hold(until: ContinuousClock.Instant) -> Int { queue.hold(FileName("a.csv"), until: until) }

    @Test func `a file is taken once it has not changed for the settle time`() {
        #expect(look(at: 0, Self.file("a.csv")).nextLook == Self.at(5))
        #expect(look(at: 4.9, Self.file("a.csv")).ready.isEmpty)
        #expect(look(at: 5, Self.file("a.csv")).ready == [Self.file("a.csv")])
    }

    @Test(arguments: [file("a.csv", bytes: 101), file("a.csv", written: 1), file("a.csv", inode: 2)])
    func `growing, being written and being replaced each start the wait anew`(changed: InboxEntry) {
        _ = look(at: 0, Self.file("a.csv"))
        #expect(look(at: 4, changed).nextLook == Self.at(9))
        #expect(look(at: 8.9, changed).ready.isEmpty)
        #expect(look(at: 9, changed).ready == [changed])
    }

    @Test func `a file that went away and came back waits again`() {
        _ = look(at: 0, Self.file("a.csv"))
        _ = look(at: 3)
        #expect(look(at: 6, Self.file("a.csv")).nextLook == Self.at(11))
    }

    @Test func `an old modification time is no proof: a copy may keep it`() {
        #expect(look(at: 0, Self.file("a.csv", written: -1_000_000)).ready.isEmpty)
    }

    @Test func `an empty file is given ten times as long, and as long again as any other once it is filled`() {
        #expect(look(at: 0, Self.file("a.csv", bytes: 0)).nextLook == Self.at(50))
        #expect(look(at: 40, Self.file("a.csv")).nextLook == Self.at(45))
        _ = look(at: 40, Self.file("b.csv", bytes: 0))
        #expect(look(at: 90, Self.file("b.csv", bytes: 0)).ready.count == 1)
    }

    @Test func `a file that somebody holds open is put off, but not for ever`() {
        _ = look(at: 0, Self.file("a.csv"))
        #expect(look(at: 5, Self.file("a.csv")).ready.count == 1)
        #expect(postpone(at: Self.at(5)))
        #expect(look(at: 6, Self.file("a.csv")).nextLook == Self.at(10))
        #expect(look(at: 10, Self.file("a.csv")).ready.count == 1)
        #expect(!postpone(at: Self.at(50)))
    }

    @Test(arguments: ["a.csv.part", "A.CSV.PART", "a.tmp", "a.crdownload", "a.filepart", "~$12345_20200101.xlsx", ".hidden.csv",
                      "a.csv.reason.txt", "a.csv.rejects.txt"])
    func `names of unfinished files and of notes are not looked at`(name: String) {
        let plan = look(at: 100, Self.file(name))
        #expect(plan.ready.isEmpty && plan.waiting.isEmpty && plan.nextLook == nil)
    }

    @Test(arguments: ["a.csv", "partial.csv", "a.part.csv", "part", "工单20200131.xlsx", "reason.txt", "a~$b.csv"])
    func `other names are exports`(name: String) {
        #expect(!InboxEntry.isIgnored(name))
    }

    @Test func `the oldest day comes first, by the name or else by the time of the file`() {
        let january10 = Int64(1_578_585_600) // 2020-01-10T00:00+08:00
        let files = [Self.file("12345_20200131.csv", written: 5), Self.file("no date.csv", written: january10),
                     Self.file("2020年1月2日.csv", written: 9), Self.file("12345_20200131_补发.csv", written: 4)]
        for file in files.reversed() { _ = queue.plan([file], at: Self.at(0)) }
        _ = queue.plan(files, at: Self.at(0))
        let order = queue.plan(files, at: Self.at(5)).ready.map(\.name.text)
        // Of one day the later import wins, so what was written later comes later.
        #expect(order == ["2020年1月2日.csv", "no date.csv", "12345_20200131_补发.csv", "12345_20200131.csv"])
    }

    @Test func `a file that a worker died with comes after all others`() {
        var suspect = Self.file("12345_20200101.csv")
        suspect.deaths = 1
        let files = [suspect, Self.file("12345_20200102.csv"), Self.file("12345_20200103.csv")]
        _ = queue.plan(files, at: Self.at(0))
        #expect(queue.plan(files, at: Self.at(5)).ready.map(\.name.text) == ["12345_20200102.csv", "12345_20200103.csv", "12345_20200101.csv"])
    }

    @Test func `a file that may not be read stays, and is told of once until that changes`() {
        let locked = Self.file("a.csv", isReadable: false)
        #expect(look(at: 0, locked).nowUnreadable == ["a.csv"])
        let second = look(at: 60, locked)
        #expect(second.nowUnreadable.isEmpty && second.ready.isEmpty && second.unreadable == 1)
        #expect(look(at: 61, Self.file("a.csv")).ready.count == 1)
        #expect(look(at: 62, locked).nowUnreadable == ["a.csv"])
    }

    @Test func `a held file waits for its time, and its tries are counted until it changes`() {
        _ = look(at: 0, Self.file("a.csv"))
        #expect(hold(until: Self.at(60)) == 1)
        #expect(look(at: 59, Self.file("a.csv")).nextLook == Self.at(60))
        #expect(look(at: 60, Self.file("a.csv")).ready.count == 1)
        #expect(hold(until: Self.at(90)) == 2)
        _ = look(at: 61, Self.file("a.csv", bytes: 200))
        #expect(hold(until: Self.at(90)) == 1)
    }

    @Test func `two names that look alike because they are no UTF-8 are two files`() {
        let files = [[0xB9, 0xA4] as [UInt8], [0xB5, 0xA5]].map {
            InboxEntry(name: FileName(bytes: $0 + Array("20200101.csv".utf8)), state: Self.file("").state)
        }
        _ = queue.plan(files, at: Self.at(0))
        #expect(queue.plan(files, at: Self.at(5)).ready.count == 2)
    }

    @Test func `tries come twice as far apart each time, up to the limit`() {
        let delays = [1, 2, 3, 6, 7, 8, 100].map { Backoff.normal.delay(afterAttempt: $0) }
        #expect(delays == [1, 2, 4, 32, 60, 60, 60].map { .seconds($0) })
    }
}

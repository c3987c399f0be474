import ArchiveFiles
import Foundation
import Postgres
import Testing
import TestSupport
import TicketStore
import Tickets

@Suite(.verifiedTallies) struct ArchiveFilesTests {
    @Test func `a copy of a year changes nothing, and is not written over`() async throws {
        let years = try await Years()
        let before = try await years.rows()
        let written = try #require(try await years.archive.write(2018, to: years.path("a.gz"), isRemoved: false, at: Years.now))
        #expect(written.outcome.run == nil)
        // Of thirty six are open, and six were corrected when the next year was over.
        #expect(written.outcome.counts.tickets == 18)
        #expect(written.outcome.counts.events > 0)
        #expect(try await years.rows() == before)
        #expect(try await years.count("select count(*) from archive") == 0)
        await #expect(throws: ArchiveFileError.self) {
            try await years.archive.write(2018, to: years.path("a.gz"), isRemoved: false, at: Years.now)
        }
        #expect(try FileManager.default.attributesOfItem(atPath: years.path("a.gz"))[.posixPermissions] as? Int == 0o600)
    }

    @Test func `figures of whole months stay when the tickets go, and verify is silent at every step`() async throws {
        let years = try await Years()
        let (rows, figures) = (try await years.rows(), try await years.figures())
        #expect(try await years.differences().isEmpty)
        #expect(Set(figures).count == 6)

        let written = try #require(try await years.archive.write(2018, to: years.path("2018.gz"), isRemoved: true, at: Years.now))
        #expect(written.outcome.run == 4)
        #expect(try await years.count("select count(*) from ticket where received_at < '2019-01-01+08' and closed_at is null") == 6)
        #expect(try await years.figures() == figures)
        #expect(try await years.differences().isEmpty)
        // The next year goes too; the spans of the two overlap.
        let next = try #require(try await years.archive.write(2019, to: years.path("2019.gz"), isRemoved: true, at: Years.now))
        #expect(next.outcome.run == 5)
        #expect(try await years.figures() == figures)
        #expect(try await years.differences().isEmpty)
        #expect(try await years.count("select count(*) from ticket") + written.outcome.counts.tickets + next.outcome.counts.tickets == 90)
        for file in ["2019.gz", "2018.gz"] { _ = try await years.archive.restore(years.path(file), at: Years.now) }
        #expect(try await years.rows() == rows)
        #expect(try await years.differences().isEmpty)
    }

    @Test func `tallies that are built anew hold the archived tickets, and a restore brings every row back`() async throws {
        let years = try await Years()
        let (rows, figures) = (try await years.rows(), try await years.figures())
        _ = try await years.archive.write(2018, to: years.path("2018.gz"), isRemoved: true, at: Years.now)
        try await years.store.run { try TallyRebuild.run(Years.rules, on: $0) }
        #expect(try await years.figures() == figures)
        #expect(try await years.differences().isEmpty)
        let restored = try await years.archive.restore(years.path("2018.gz"), at: Years.now)
        #expect(restored.run == 5 && restored.archive.run == 4)
        #expect(try await years.rows() == rows)
        #expect(try await years.figures() == figures)
        #expect(try await years.differences().isEmpty)
        await #expect(throws: StoreError.self) { try await years.archive.restore(years.path("2018.gz"), at: Years.now) }
        // And once more, from the same rows.
        let again = try #require(try await years.archive.write(2018, to: years.path("again.gz"), isRemoved: true, at: Years.now))
        #expect(again.outcome.run == 6)
        #expect(try await years.differences().isEmpty)
    }

    @Test func `what needs the tickets is refused with the way back, and other years are not`() async throws {
        let years = try await Years()
        _ = try await years.archive.write(2018, to: years.path("2018.gz"), isRemoved: true, at: Years.now)
        var part = years.question(2018)
        part.filter = [.category: "complaint"]
        let (exact, filtered, next) = (years.question(2018, isExact: true), part, years.question(2020, isExact: true))
        for question in [exact, filtered] {
            let error = await #expect(throws: StoreError.self) { try await years.store.run { try Figures.answer(question, on: $0) } }
            #expect(error?.description.contains("2018") == true && error?.hint.contains("restore-archive \(years.path("2018.gz"))") == true)
        }
        await #expect(throws: StoreError.self) { try await years.store.run { try Explaining.facts([.received], of: exact, on: $0) } }
        let received = try await years.store.run { connection in
            let figures = try Figures.answer(next, on: connection)
            return (figures.total.received, try Explaining.facts([.received], of: next, on: connection).count)
        }
        #expect(received.0 == 30 && received.1 == 30)
    }

    @Test func `an export that names an archived ticket changes nothing, and goes in after the restore`() async throws {
        let years = try await Years()
        _ = try await years.archive.write(2018, to: years.path("2018.gz"), isRemoved: true, at: Years.now)
        let late = ["T0,咨询,13800131000,水务,2018-05-06 09:00:00,2018-06-06 18:00:00,2018-05-08 10:00:00,x",
                    "N1,投诉,1,城管,2021-01-01 09:00:00,,,x"]
        let before = try await years.rows()
        let error = await #expect(throws: StoreError.self) { try await years.take("12345_20210101.csv", late) }
        #expect(error?.description.contains("names 1 tickets of 2018") == true)
        #expect(try await years.rows() == before)
        try await years.take("12345_20210102.csv", [late[1]])
        #expect(try await years.differences().isEmpty)
        _ = try await years.archive.restore(years.path("2018.gz"), at: Years.now)
        try await years.take("12345_20210103.csv", late)
        #expect(try await years.differences().isEmpty)
    }

    @Test func `an import behind an archived ticket is not reverted, and tallies of other settings are not built`() async throws {
        let years = try await Years()
        _ = try await years.archive.write(2018, to: years.path("2018.gz"), isRemoved: true, at: Years.now)
        for run in 1...3 {
            let error = await #expect(throws: StoreError.self) {
                try await years.store.run { try Reverting.revert(run, startedAt: Years.now, actor: "test", on: $0) }
            }
            #expect(error?.description.contains("2018") == true, "\(run)")
        }
        var other = Years.rules
        other.counting.excluded = [.void]
        let asked = other
        await #expect(throws: StoreError.self) { try await years.store.run { try TallyRebuild.run(asked, on: $0) } }
        #expect(try await years.differences().isEmpty)
    }

    @Test func `a year that is too young, tallies that differ and a file that was changed move nothing`() async throws {
        let years = try await Years()
        await #expect(throws: StoreError.self) {
            try await years.archive.write(2020, to: years.path("2020.gz"), isRemoved: true, at: Years.now)
        }
        #expect(!FileManager.default.fileExists(atPath: years.path("2020.gz")))
        try await years.store.run { try $0.script("update tally_course set received[1] = received[1] + 1 where dimension = 'category'") }
        let before = try await years.rows()
        await #expect(throws: StoreError.self) {
            try await years.archive.write(2018, to: years.path("2018.gz"), isRemoved: true, at: Years.now)
        }
        try await years.store.run { try TallyRebuild.run(Years.rules, on: $0) }
        #expect(try await years.rows() == before)
        _ = try await years.archive.write(2018, to: years.path("2018.gz"), isRemoved: true, at: Years.now)
        let archived = try await years.rows(), file = URL(filePath: years.path("2018.gz"))
        let whole = try Data(contentsOf: file)
        for length in [0, 1, 30, whole.count / 2, whole.count - 9, whole.count - 1] {
            try whole.prefix(length).write(to: file)
            await #expect(throws: (any Error).self, "\(length)") { try await years.archive.restore(file.path, at: Years.now) }
        }
        #expect(try await years.rows() == archived)
        try whole.write(to: file)
        _ = try await years.archive.restore(file.path, at: Years.now)
        #expect(try await years.rows() == before)
    }
}

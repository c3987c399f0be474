import Postgres
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// What is published is kept as it was.
@Suite(.verifiedTallies) struct EditionTests {
    private static let bytes = (0...255 as ClosedRange<UInt8>).map { $0 }

    private func edition(_ period: Period?) throws -> StoredEdition {
        var rules = CountingRules()
        rules.excluded = [.void]
        return StoredEdition(publishedAt: Exports.time(8, hour: 9), publishedBy: "李科长", period: try #require(period), asOf: Exports.end(8),
                             knownRun: 7, knownTime: nil, zone: "Asia/Shanghai", office: nil, unit: "件", headline: ["closed_of_due"],
                             rules: rules, language: "zh", templateVersion: 3, objections: ["缺一天"], overrideReason: "节后补",
                             missingFormats: ["pdf"])
    }

    @Test(arguments: [Period.year(2020), .month(3, of: 2020), .week(10, of: 2020), .toDate(through: 3, of: 2020),
                      .range(from: Exports.day(2), until: Exports.day(5))])
    func `an edition and its files come back as they were kept`(period: Period?) async throws {
        let store = try await TestDatabase.make().store
        let edition = try edition(period)
        let kept = try await store.run { try Editions.keep(edition, files: ["json": Array("{}".utf8), "pdf": Self.bytes], on: $0) }
        var expected = edition
        (expected.number, expected.files) = (kept.number, kept.files)
        #expect(kept == expected)
        // The SHA-256 of "{}".
        #expect(kept.sha256 == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
        #expect(kept.files.map { "\($0.format) \($0.byteCount)" } == ["json 2", "pdf 256"])
        #expect(try await store.run { try Editions.file("pdf", of: kept.number, on: $0) } == Self.bytes)
        #expect(try await store.run { try Editions.file("docx", of: kept.number, on: $0) } == nil)
        let next = try await store.run { try Editions.keep(edition, files: [:], on: $0) }
        #expect(try await store.run { try Editions.all(on: $0) } == [next, kept])
    }

    @Test(arguments: ["update edition set published_by = 'x'", "delete from edition_file", "truncate edition cascade",
                      "update edition_file set content = ''"])
    func `the server refuses to change an edition`(statement: String) async throws {
        let store = try await TestDatabase.make().store
        let edition = try edition(.year(2020))
        let kept = try await store.run { try Editions.keep(edition, files: ["json": Self.bytes], on: $0) }
        let error = await #expect(throws: PostgresError.self) { try await store.run { try $0.script(statement) } }
        #expect(error?.description.contains("never changed") == true)
        #expect(try await store.run { try Editions.all(on: $0) } == [kept])
    }

    @Test func `a file that somebody has changed all the same is not given out`() async throws {
        let store = try await TestDatabase.make().store
        let edition = try edition(.year(2020))
        let kept = try await store.run { try Editions.keep(edition, files: ["json": Self.bytes], on: $0) }
        try await store.run { connection in
            try connection.script("alter table edition_file disable trigger user; update edition_file set content = '\\x00'")
        }
        await #expect(throws: StoreError.self) { try await store.run { try Editions.file("json", of: kept.number, on: $0) } }
    }

    @Test func `objections without a reason are not kept, nor an edition that does not exist found`() async throws {
        let store = try await TestDatabase.make().store
        var edition = try edition(.year(2020))
        edition.overrideReason = nil
        let unreasoned = edition
        await #expect(throws: PostgresError.self) { try await store.run { try Editions.keep(unreasoned, files: [:], on: $0) } }
        #expect(try await store.run { try Editions.all(on: $0) }.isEmpty)
        let error = await #expect(throws: StoreError.self) { try await store.run { try Editions.one(1, on: $0) } }
        #expect(error?.hint.contains("hotline editions list") == true)
    }
}

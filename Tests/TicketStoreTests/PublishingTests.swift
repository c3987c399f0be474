import Postgres
@testable import Reporting
import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// From a summary to an edition, and from an edition to what has changed since.
@Suite(.verifiedTallies) struct PublishingTests {
    /// Of the formats that need no other program.
    private func publisher(_ store: TicketStore, checker: @escaping Publisher.Checker = { _ in [] }) -> Publisher {
        var settings = SummarySettings()
        settings.office = "示例镇"
        return Publisher(summarizer: Summarizer(store: store, settings: settings, rules: CountingRules()), language: .english,
                         formats: SummaryFormat.allCases.filter { !$0.isBinary }, checker: checker)
    }

    /// The first two days of March: one ticket is open, and one more comes.
    private func store() async throws -> TicketStore {
        let store = try await TestDatabase.make().store
        try await store.take(Exports.export(day: 1, [Exports.ticket("1")]))
        try await store.take(Exports.export(day: 2, [Exports.ticket("1"), Exports.ticket("2", closedOn: 2)]))
        return store
    }

    /// - Parameter earlier: days before the first of March with which the period begins.
    private func request(earlier: Int = 0, until day: Int) throws -> SummaryRequest {
        SummaryRequest(try #require(Period.range(from: Exports.day(1).advanced(by: -earlier), until: Exports.day(day + 1))))
    }

    @Test func `a hole, an unfinished period, no data and a contradiction are each refused without a reason`() async throws {
        let store = try await store()
        func objections(_ request: SummaryRequest, checker: @escaping Publisher.Checker = { _ in [] }) async throws
            -> [PublishingObjection] {
            let publisher = publisher(store, checker: checker)
            let refused = await #expect(throws: PublishingRefused.self) {
                try await publisher.publish(request, by: "me", at: Exports.end(9))
            }
            return refused?.objections ?? []
        }
        #expect(try await objections(try request(earlier: 2, until: 2)) == [.daysMissing(loaded: 2, of: 4)])
        #expect(try await objections(try request(earlier: 2, until: 6))
            == [.unfinished(asOf: Exports.end(2), .shanghai), .daysMissing(loaded: 2, of: 4)])
        #expect(try await objections(SummaryRequest(try #require(.year(2019)))) == [.noData])
        var later = try request(until: 2)
        later.asOf = Exports.end(9)
        #expect(try await objections(later) == [.asOfBeyondExports(asOf: Exports.end(9), newest: Exports.end(2), .shanghai)])
        #expect(try await objections(try request(until: 2), checker: { $0.contains("示例镇") ? ["2 is not 3"] : [] })
            == [.contradiction("2 is not 3")])
        #expect(try await store.run { try Editions.all(on: $0) }.isEmpty)
    }

    @Test func `a reason is printed in every file that is text, and kept with what it overrides`() async throws {
        let store = try await store()
        let edition = try await publisher(store).publish(try request(until: 3), override: "sent  late", by: "me", at: Exports.end(9))
        #expect(edition.overrideReason == "sent  late")
        #expect(edition.objections == ["the period is not finished: figures until the end of 3 March 2020"])
        for format in SummaryFormat.allCases where !format.isBinary {
            let file = try #require(try await store.run { try Editions.file(format.rawValue, of: edition.number, on: $0) })
            #expect(String(decoding: file, as: UTF8.self).contains("sent  late"), "\(format)")
        }
    }

    @Test func `what has changed since an edition is told from its own figures on, and closes`() async throws {
        let store = try await store()
        let kept = try await publisher(store).publish(try request(until: 2), override: "not needed", by: "me", at: Exports.end(9))
        #expect(kept.overrideReason == nil && kept.objections.isEmpty && kept.knownRun == 2)
        let tickets = [Exports.ticket("1", closedOn: 2), Exports.ticket("2", closedOn: 2), Exports.ticket("3")]
        try await store.take(Exports.export(day: 3, tickets))
        let edition = try Edition(kept)
        #expect(edition.settings.office == "示例镇" && edition.settings.headline == SummarySettings().headline)
        let bridge = try await edition.bridge(in: store)
        #expect(bridge.lines.prefix(2).map { [$0.before, $0.after] } == [[2, 3], [1, 2]])
        #expect(bridge.tickets == [.closings: 1, .lateArrivals: 1])
        let page = String(decoding: try await SummaryFormat.text.render(bridge, since: edition, language: .english), as: UTF8.self)
        let hash = try #require(kept.sha256)
        #expect(page.contains("What has changed since edition \(kept.number)") && page.contains(hash))
        let json = String(decoding: try await SummaryFormat.json.render(bridge, since: edition, language: .english), as: UTF8.self)
        #expect(json.contains("\"edition\": {\"number\": \(kept.number), \"published_at\""))
    }

    @Test func `an edition whose figures the store no longer gives is not explained away`() async throws {
        let store = try await store()
        let kept = try await publisher(store).publish(try request(until: 2), by: "me", at: Exports.end(9))
        try await store.run { try $0.script("delete from ticket where number = '2'; update tally_rules set is_complete = false") }
        let edition = try Edition(kept)
        let error = await #expect(throws: ReportingError.self) { try await edition.bridge(in: store) }
        #expect(error == .editionNotReproduced(kept.number, key: "received", printed: 2, counted: 1))
    }
}

import Access
import Reporting
import Testing
@testable import WebService

@Suite struct QueryTests {
    @Test func `a query reads what it writes`() {
        let query = Query([("where", "department=城管 & 分局+1"), ("a", "100%")])
        #expect(Query(encoded: query.encoded) == query)
    }

    @Test func `a form's plus is a space, an empty field asks for nothing, and broken coding is left out`() {
        #expect(Query(encoded: "value=2020-05-01+2020-05-03&where=&x=%zz&y=%E5").items.map(\.value) == ["2020-05-01 2020-05-03"])
    }
}

@Suite struct AnswerCacheTests {
    private func key(_ path: String) -> AnswerKey {
        AnswerKey(state: DataState(run: 1), today: WebOffice.today, address: Address(path: path), language: .chinese, scope: .everything, permissions: [])
    }

    private func file(_ count: Int) -> Answer { .file(mediaType: "", name: "", bytes: Array(repeating: 0, count: count)) }

    @Test func `an answer is made once, and one that failed is made again`() async throws {
        struct Broken: Error {}
        let cache = AnswerCache(byteLimit: 100)
        await #expect(throws: Broken.self) { try await cache.answer(key("/a")) { throw Broken() } }
        _ = try await cache.answer(key("/a")) { file(10) }
        let again = try await cache.answer(key("/a")) { throw Broken() }
        #expect(again.byteCount == 10)
    }

    @Test func `what was not asked for longest gives way`() async throws {
        struct Gone: Error {}
        let cache = AnswerCache(byteLimit: 100)
        for path in ["/a", "/b", "/a", "/c"] { _ = try await cache.answer(key(path)) { file(40) } }
        _ = try await cache.answer(key("/c")) { throw Gone() }
        await #expect(throws: Gone.self) { try await cache.answer(key("/b")) { throw Gone() } }
    }
}

import Synchronization
import Testing
import TicketStore
@testable import Ingestion

@Suite struct BatchFeedTests {
    /// How many calls have begun and how many have ended.
    private final class Calls: Sendable {
        let counts = Mutex((begun: 0, ended: 0))

        func next(limit: Int) -> ExportBatch? {
            let number = counts.withLock { $0.begun += 1; return $0.begun }
            var batch = ExportBatch()
            batch.skipped = number
            for _ in 0..<20_000 { batch.skipped = max(batch.skipped, number) }
            counts.withLock { $0.ended += 1 }
            return number <= limit ? batch : nil
        }
    }

    @Test func `batches come in order, then the end`() throws {
        let calls = Calls()
        let feed = BatchFeed { calls.next(limit: 5) }
        defer { feed.stop() }
        var numbers: [Int] = []
        while let batch = try feed.next() { numbers.append(batch.skipped) }
        #expect(numbers == [1, 2, 3, 4, 5])
    }

    @Test func `a feed that is stopped early is at rest when stopping returns`() {
        for taken in 0..<200 {
            let calls = Calls()
            let feed = BatchFeed { calls.next(limit: .max) }
            for _ in 0..<taken % 4 { _ = try? feed.next() }
            feed.stop()
            let counts = calls.counts.withLock { $0 }
            #expect(counts.begun == counts.ended)
        }
    }

    @Test func `an error comes through where it happened`() throws {
        struct Broken: Error {}
        let calls = Calls()
        let feed = BatchFeed {
            guard let batch = calls.next(limit: 2) else { throw Broken() }
            return batch
        }
        defer { feed.stop() }
        #expect(try feed.next() != nil)
        #expect(try feed.next() != nil)
        #expect(throws: Broken.self) { try feed.next() }
    }
}

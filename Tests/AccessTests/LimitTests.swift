import Access
import Foundation
import Testing

@Suite struct LimitTests {
    private let start = Date(timeIntervalSince1970: 1_700_000_000)

    @Test func `a session lives while it is used, and never longer than a working day`() {
        let life = SessionLife(), end = life.end(begunAt: start)
        var idleEnd = life.idleEnd(usedAt: start, end: end), uses = 0
        var now = start
        while !life.isOver(at: now, idleEnd: idleEnd, end: end) {
            idleEnd = life.idleEnd(usedAt: now, end: end)
            now = now.addingTimeInterval(29 * 60)
            uses += 1
        }
        #expect(uses == 25 && idleEnd == end)
        let unused = life.idleEnd(usedAt: start, end: end)
        #expect(!life.isOver(at: start.addingTimeInterval(1799), idleEnd: unused, end: end))
        #expect(life.isOver(at: start.addingTimeInterval(1800), idleEnd: unused, end: end))
    }

    @Test func `a use is noted once a minute, and no more when the end is near`() {
        let life = SessionLife(), end = life.end(begunAt: start), idleEnd = life.idleEnd(usedAt: start, end: end)
        #expect(!life.isStale(at: start.addingTimeInterval(59), idleEnd: idleEnd, end: end))
        #expect(life.isStale(at: start.addingTimeInterval(60), idleEnd: idleEnd, end: end))
        #expect(!life.isStale(at: end.addingTimeInterval(-60), idleEnd: end, end: end))
    }

    @Test func `the fifth wrong password closes an account for a minute, later ones longer, none for more than a quarter of an hour`() {
        let minutes = (1...12).map { failures in Lockout.end(after: failures, at: start).map { $0.timeIntervalSince(start) / 60 } }
        #expect(minutes == [nil, nil, nil, nil, 1, 2, 4, 8, 15, 15, 15, 15])
        #expect(Lockout.end(after: .max, at: start)?.timeIntervalSince(start) == 900)
    }

    @Test func `a caller has so much at once and then so much a minute, and another caller is not touched`() {
        var limiter = RateLimiter(atOnce: 3, perMinute: 6)
        #expect((0..<3).allSatisfy { _ in limiter.take(for: "a", at: start) == nil })
        #expect(limiter.take(for: "a", at: start) == 10)
        #expect(limiter.take(for: "b", at: start) == nil)
        #expect(limiter.take(for: "a", at: start.addingTimeInterval(5)).map { abs($0 - 5) < 0.001 } == true)
        #expect(limiter.take(for: "a", at: start.addingTimeInterval(10.1)) == nil)
        #expect(limiter.take(for: "a", at: start.addingTimeInterval(-3600)) != nil)
    }

    @Test func `a flood of callers takes no more memory, and does not free those who are limited`() {
        var limiter = RateLimiter(atOnce: 1, perMinute: 1, maximumCallers: 10)
        #expect(limiter.take(for: "a", at: start) == nil)
        for number in 0..<9 { #expect(limiter.take(for: "flood \(number)", at: start) == nil) }
        #expect(limiter.take(for: "new", at: start) != nil)
        #expect(limiter.take(for: "a", at: start) != nil)
        #expect(limiter.take(for: "new", at: start.addingTimeInterval(61)) == nil)
    }
}

import Foundation
import Testing
@testable import Notifications

@Suite struct OutboxTests {
    private let now = Sample.moment
    private let policy = RetryPolicy()

    private func channel(_ name: String, _ change: (inout MessageFilter) -> Void = { _ in }) -> Channel {
        var filter = MessageFilter()
        change(&filter)
        return Channel(name: name, filter: filter, sender: LogChannel { _ in })
    }

    private func failure(isPermanent: Bool, retryAfter: Duration? = nil) -> DeliveryResult {
        .failed(DeliveryFailure(isPermanent: isPermanent, problem: "https://example.org: the server answered 503", hint: "Wait.",
                                retryAfter: retryAfter))
    }

    @Test func `a message goes once to each channel that wants it, however often it is found`() {
        let channels = [channel("log"), channel("duty") { $0.kinds = [.firing] }, channel("chief") { $0.minimumSeverity = .critical }]
        let messages = [Sample.message(key: "a"), Sample.message(key: "b", kind: .resolved), Sample.message(key: "a")]
        let first = Outbox.entries(for: messages, to: channels, known: [], at: now)
        #expect(first.map(\.id) == [.init(key: "a", channel: "log"), .init(key: "a", channel: "duty"), .init(key: "b", channel: "log")])
        #expect(Outbox.entries(for: messages, to: channels, known: Set(first.map(\.id)), at: now).isEmpty)
        let later = Outbox.entries(for: messages, to: channels + [channel("new")], known: Set(first.map(\.id)), at: now)
        #expect(later.map(\.channel) == ["new", "new"])
    }

    @Test func `a message that fails is tried again, later each time, until it is given up`() {
        var entry = OutboxEntry(channel: "log", message: Sample.message(), createdAt: now), moment = now, waits: [TimeInterval] = []
        while case .waiting(let until) = entry.state {
            waits.append(until.timeIntervalSince(moment))
            moment = until
            entry = entry.after(failure(isPermanent: false), at: moment, policy: policy)
            #expect(entry.remark == "https://example.org: the server answered 503. Wait.")
        }
        #expect(entry.state == .givenUp(at: moment))
        #expect(entry.attempts == policy.maximumAttempts && waits.count == policy.maximumAttempts)
        #expect(waits[0] == 0 && zip(waits[1...6], waits[2...7]).allSatisfy { $0 < $1 })
        // From Friday evening to Monday morning.
        #expect((60.0...72).contains(moment.timeIntervalSince(now) / 3600))
    }

    @Test func `a final failure gives up at once, a delivery ends it`() {
        let entry = OutboxEntry(channel: "log", message: Sample.message(), createdAt: now)
        #expect(entry.after(failure(isPermanent: true), at: now, policy: policy).state == .givenUp(at: now))
        let waiting = entry.after(failure(isPermanent: false, retryAfter: .seconds(500)), at: now, policy: policy)
        #expect(waiting.state == .waiting(until: now.addingTimeInterval(500)))
        let delivered = waiting.after(.delivered(remark: nil), at: now.addingTimeInterval(500), policy: policy)
        #expect(delivered.state == .delivered(at: now.addingTimeInterval(500)))
        #expect(delivered.attempts == 2 && delivered.remark == nil)
    }

    @Test func `an entry comes back from its JSON as it was`() throws {
        let entry = OutboxEntry(channel: "log", message: Sample.message(kind: .resolved), createdAt: now)
            .after(failure(isPermanent: false, retryAfter: .seconds(500)), at: now, policy: policy)
        #expect(try JSONDecoder().decode(OutboxEntry.self, from: JSONEncoder().encode(entry)) == entry)
    }

    @Test func `what is due comes oldest first, and nothing that ended or waits`() {
        func entry(_ key: String, series: String, age: TimeInterval, state: OutboxEntry.State? = nil) -> OutboxEntry {
            var message = Sample.message(key: key)
            message.labels.series = series
            return OutboxEntry(channel: "log", message: message, createdAt: now.addingTimeInterval(-age), state: state)
        }
        let entries = [
            entry("new", series: "a", age: 1), entry("old", series: "b", age: 9),
            entry("done", series: "c", age: 9, state: .delivered(at: now)), entry("over", series: "d", age: 9, state: .givenUp(at: now)),
            entry("later", series: "e", age: 9, state: .waiting(until: now + 5)),
        ]
        #expect(Outbox.due(entries, at: now).map(\.message.key) == ["old", "new"])
        #expect(Outbox.due(entries, at: now + 5).map(\.message.key) == ["old", "later", "new"])
        #expect(Outbox.nextMoment(entries) == now - 9)
        #expect(Outbox.nextMoment(entries.suffix(3)) == now + 5)
        #expect(Outbox.nextMoment([]) == nil)
    }

    @Test func `a recovery never overtakes its alert, and holds up nothing else`() {
        let firing = OutboxEntry(channel: "log", message: Sample.message(key: "firing"), createdAt: now, state: .waiting(until: now + 60))
        let resolved = OutboxEntry(channel: "log", message: Sample.message(key: "resolved", kind: .resolved), createdAt: now + 1)
        let elsewhere = OutboxEntry(channel: "mail", message: resolved.message, createdAt: now + 1)
        #expect(Outbox.due([resolved, firing, elsewhere], at: now + 2) == [elsewhere])
        #expect(Outbox.due([resolved, firing], at: now + 60) == [firing, resolved])
        let over = firing.after(failure(isPermanent: true), at: now + 60, policy: policy)
        #expect(Outbox.due([resolved, over], at: now + 60) == [resolved])
    }
}

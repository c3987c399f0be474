import Foundation
import Synchronization
import Testing
@testable import Notifications

@Suite struct DelivererTests {
    /// Answers what is scripted for a message's key, and keeps the keys.
    private final class Script: MessageSender {
        private let answers: [String: DeliveryResult]
        private let keys = Mutex<[String]>([])

        init(_ answers: [String: DeliveryResult] = [:]) { self.answers = answers }

        var sent: [String] { keys.withLock { $0 } }

        func send(_ message: Message, at now: Date) async -> DeliveryResult {
            keys.withLock { $0.append(message.key) }
            return answers[message.key] ?? .delivered(remark: nil)
        }
    }

    private final class Record: Sendable {
        private let entries = Mutex<[OutboxEntry]>([])
        var all: [OutboxEntry] { entries.withLock { $0 } }
        func add(_ entry: OutboxEntry) { entries.withLock { $0.append(entry) } }
    }

    private struct StoreIsAway: Error {}

    private let now = Sample.moment
    private let passing = DeliveryResult.failed(DeliveryFailure(isPermanent: false, problem: "away"))
    private let final = DeliveryResult.failed(DeliveryFailure(isPermanent: true, problem: "refused"))

    private func due(_ keys: String, channel: String = "duty") -> [OutboxEntry] {
        keys.map { OutboxEntry(channel: channel, message: Sample.message(key: String($0)), createdAt: now) }
    }

    private func deliver(_ due: [OutboxEntry], _ senders: [String: any MessageSender]) async throws -> [OutboxEntry] {
        let record = Record()
        let channels = senders.map { Channel(name: $0.key, sender: $0.value) }
        let moment = now + 5
        try await Deliverer(channels: channels) { moment }.deliver(due) { record.add($0) }
        return record.all
    }

    @Test func `messages of a channel go in order, a refused one does not stop the others`() async throws {
        let script = Script(["b": final])
        let entries = try await deliver(due("abc"), ["duty": script])
        #expect(script.sent == ["a", "b", "c"])
        #expect(entries.map(\.state) == [.delivered(at: now + 5), .givenUp(at: now + 5), .delivered(at: now + 5)])
        #expect(entries.allSatisfy { $0.attempts == 1 })
    }

    @Test func `a server in trouble is left alone until the next call, other channels go on`() async throws {
        let script = Script(["a": passing]), other = Script()
        let entries = try await deliver(due("abc") + due("abc", channel: "mail"), ["duty": script, "mail": other])
        #expect(script.sent == ["a"])
        #expect(other.sent == ["a", "b", "c"])
        #expect(entries.count { $0.channel == "duty" } == 1)
    }

    @Test func `a channel that left the settings is a failure that may pass`() async throws {
        let entry = try #require(try await deliver(due("a"), [:]).first)
        guard case .waiting(let until) = entry.state else { throw StoreIsAway() }
        #expect(until > now)
        #expect(entry.remark?.hasPrefix("the settings have no channel \"duty\".") == true)
    }

    @Test func `nothing more is sent once a delivery cannot be recorded`() async throws {
        let script = Script()
        let deliverer = Deliverer(channels: [Channel(name: "duty", sender: script)])
        await #expect(throws: StoreIsAway.self) { try await deliverer.deliver(due("abc")) { _ in throw StoreIsAway() } }
        #expect(script.sent == ["a"])
    }

    @Test func `a try that was cancelled does not count`() async throws {
        try await LocalServer.run("http_listener") { server in
            let record = Record()
            let deliverer = Deliverer(channels: [Channel(name: "duty", sender: Sample.webhook(server, "/slow"))])
            let due = due("ab")
            let task = Task { try await deliverer.deliver(due) { record.add($0) } }
            try await server.arrivals(1)
            task.cancel()
            try await task.value
            #expect(record.all.isEmpty)
            #expect(try server.requests().count == 1)
        }
    }

    @Test func `channels that wait do not wait for one another`() async throws {
        try await LocalServer.run("http_listener") { server in
            // None of them is answered: all twelve arrive only if all are under way at once.
            let names = (0..<12).map { "slow \($0)" }
            let deliverer = Deliverer(channels: names.map { Channel(name: $0, sender: Sample.webhook(server, "/slow")) })
            let waiting = names.flatMap { due("a", channel: $0) }
            let task = Task { try await deliverer.deliver(waiting) { _ in } }
            try await server.arrivals(names.count)
            task.cancel()
            try await task.value
        }
    }

    @Test func `the log gets the message itself`() async throws {
        let seen = Mutex<[Message]>([])
        let log = LogChannel { message in seen.withLock { $0.append(message) } }
        #expect(try await deliver(due("a"), ["duty": log]).map(\.state) == [.delivered(at: now + 5)])
        #expect(seen.withLock { $0 } == [Sample.message(key: "a")])
    }
}

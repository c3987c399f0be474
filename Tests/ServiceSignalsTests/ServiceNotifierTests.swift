import Foundation
import ServiceSignals
import TestSupport
import Testing

@Suite struct ServiceNotifierTests {
    @Test func `systemd hears of a service on its socket, and says how often it wants to`() async throws {
        let path = "/tmp/hotline-notify-\(UUID().uuidString.prefix(8))"
        defer { unlink(path) }
        let socket = try NotifySocket(path)
        let notifier = ServiceNotifier(environment: ["NOTIFY_SOCKET": path, "WATCHDOG_USEC": "30000000"])
        notifier.send("READY=1")
        #expect(try await socket.next() == "READY=1")
        #expect(notifier.watchdogInterval == .seconds(30))
    }

    @Test func `a service that is watched shows that it lives until it is cancelled`() async throws {
        let path = "/tmp/hotline-notify-\(UUID().uuidString.prefix(8))"
        defer { unlink(path) }
        let socket = try NotifySocket(path)
        let notifier = ServiceNotifier(environment: ["NOTIFY_SOCKET": path, "WATCHDOG_USEC": "30000"])
        let life = Task { await notifier.keepAlive() }
        for _ in 0..<3 { #expect(try await socket.next() == "WATCHDOG=1") }
        life.cancel()
        await life.value
        await ServiceNotifier(environment: ["NOTIFY_SOCKET": path]).keepAlive()
    }

    @Test func `the watchdog of another process is not ours`() {
        #expect(ServiceNotifier(environment: ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"]).watchdogInterval == nil)
    }

    @Test func `without a socket, or with one that nobody hears, nothing happens`() {
        ServiceNotifier(environment: [:]).send("READY=1")
        ServiceNotifier(environment: ["NOTIFY_SOCKET": "/nowhere/notify"]).send("READY=1")
        ServiceNotifier(environment: ["NOTIFY_SOCKET": String(repeating: "x", count: 200)]).send("READY=1")
        #expect(ServiceNotifier(environment: [:]).watchdogInterval == nil)
    }
}

import AlertService
import Notifications
import Synchronization
import Testing
import TestSupport
import TicketStore
import Tickets

/// What a worker hears as days go by: the real service and store, the clock in the test's hands.
@Suite(.verifiedTallies) struct AlertWatchTests {
    private final class Clock: Sendable {
        private let moment: Mutex<Instant>

        init(_ instant: Instant) { moment = Mutex(instant) }

        var now: Instant { moment.withLock { $0 } }

        func set(_ instant: Instant) { moment.withLock { $0 = instant } }
    }

    private let office: StoredOffice
    private let tickets: ExampleTickets
    private let clock: Clock

    init() async throws {
        office = try await StoredOffice.make()
        tickets = try ExampleTickets()
        clock = Clock(office.zone.startOfDay(try office.day("2020-07-13")))
    }

    private func watch() -> AlertWatch {
        let (clock, service) = (clock, office.service)
        return AlertWatch(channels: office.channels, zone: office.zone, clock: { clock.now }) { news in
            if case .failed(let error) = news { Issue.record(error) }
        } connect: { service }
    }

    private func take(_ day: String) async throws {
        try await office.take("12345_\(day.replacing("-", with: "")).csv", tickets.export(through: try office.day(day)))
    }

    /// Idles at each hour of days, and returns what was sent with its day and hour.
    private func letters(_ watch: AlertWatch, from first: String, days: Int) async throws -> [String] {
        var told: [String] = [], day = try office.day(first)
        for _ in 0..<days {
            for hour in 0..<24 {
                clock.set(office.zone.instant(day, secondOfDay: Int64(hour * 3600 + 60)))
                await watch.idle()
                told += office.mail.take().map { "\($0.kind.rawValue) \(day) \(hour)" }
            }
            day = day.advanced(by: 1)
        }
        return told
    }

    @Test func `exports that stop coming are told of at noon, every week, and when they are back`() async throws {
        for day in ["2020-07-13", "2020-07-14", "2020-07-15"] { try await take(day) }
        let watch = watch()
        // The export of the 16th should have come on the 17th, and is late at noon.
        #expect(try await letters(watch, from: "2020-07-16", days: 12) == ["data 2020-07-17 12", "data 2020-07-24 0"])
        // A worker that is started anew repeats nothing.
        #expect(try await letters(self.watch(), from: "2020-07-28", days: 1) == [])
        try await take("2020-07-28")
        await watch.imported()
        #expect(try await letters(watch, from: "2020-07-29", days: 1) == ["resolved 2020-07-29 0"])
    }
}

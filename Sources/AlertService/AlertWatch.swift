import Alerting
package import Notifications
import TicketStore
package import Tickets

/// Evaluates for a worker: when imports have settled, when a day has ended, and when its export is late, whether any comes or not; and
/// keeps trying what was not delivered.
package actor AlertWatch {
    package enum News: Sendable {
        case judged(AlertReport)
        case undelivered(channel: String, remark: String)
        case failed(any Error)
    }

    /// How it stood when the watch last looked.
    package struct Standing: Sendable, Equatable {
        package let firing: Int
        package let waiting: Int
        package let givenUp: Int
    }

    /// Nil before the first look.
    package private(set) var standing: Standing?
    private let connect: @Sendable () async throws -> AlertService
    private let channels: [Channel]
    private let zone: ReportingZone
    private let clock: @Sendable () -> Instant
    private let retrySeconds: Int64
    private let onNews: @Sendable (News) -> Void
    /// A restart evaluates too: what was imported before it may not have been judged.
    private var hasNewImports = true
    /// The day, and the day by whose midnight an export was due, when it was last judged.
    private var judgedTurn: [CalendarDay] = []
    private var nextTry: Instant?
    private var hasWaiting = false
    private var isFailing = false

    /// - Parameters:
    ///   - connect: opens the store, when there is something to do.
    ///   - retrySeconds: between tries, where an evaluation failed or messages wait.
    ///   - onNews: called in order; nothing is told of an evaluation without messages.
    package init(channels: [Channel], zone: ReportingZone, clock: @escaping @Sendable () -> Instant, retrySeconds: Int64 = 30,
                 onNews: @escaping @Sendable (News) -> Void, connect: @escaping @Sendable () async throws -> AlertService) {
        self.channels = channels
        self.zone = zone
        self.clock = clock
        self.retrySeconds = retrySeconds
        self.onNews = onNews
        self.connect = connect
    }

    package func imported() { hasNewImports = true }

    /// Nothing is being imported: the moment to judge, where there is something new, and to deliver.
    package func idle() async {
        let now = clock()
        if let nextTry, now < nextTry { return }
        do {
            guard let service = try await service(for: now) else { return }
            nextTry = nil
            let turn = turn(at: now)
            if hasNewImports || judgedTurn != turn {
                let report = try await service.evaluate(at: now, channels: channels)
                hasNewImports = false
                judgedTurn = turn
                if let report, !report.messages.isEmpty { onNews(.judged(report)) }
            }
            for failure in try await service.deliver(to: channels, clock: clock).failed {
                onNews(.undelivered(channel: failure.channel, remark: failure.remark))
            }
            let current = try await Standing(firing: service.alerts().count(where: \.isFiring), waiting: service.outbox(.waiting).count,
                                             givenUp: service.outbox(.givenUp).count)
            standing = current
            hasWaiting = current.waiting > 0
            if hasWaiting { nextTry = now.adding(seconds: retrySeconds) }
        } catch is CancellationError {
        } catch {
            nextTry = now.adding(seconds: retrySeconds)
            // Said once, however often the next tries fail.
            if !isFailing { onNews(.failed(error)) }
            isFailing = true
            return
        }
        isFailing = false
    }

    private func turn(at now: Instant) -> [CalendarDay] {
        [zone.day(of: now), zone.day(of: now.adding(seconds: Int64(-3600 * DataGuard.defaultGraceHours)))]
    }

    /// Nil where nothing is to be done, so that no connection is opened.
    private func service(for now: Instant) async throws -> AlertService? {
        if !hasNewImports, !hasWaiting, judgedTurn == turn(at: now) { return nil }
        return try await connect()
    }
}

internal import AlertService
internal import Hummingbird
package import Notifications
import ServiceSignals
package import Settings
package import TicketStore
package import Tickets
import Views

/// The dashboard and the API over one store: what `hotline-web` serves, and what tests ask without a socket.
///
/// It computes nothing of its own. Pages, files and API answers are made of the values that the commands print.
package struct WebService: Sendable {
    package let store: TicketStore
    /// The same database with the rights of who imports and judges; of one session, since the outbox locks for its session.
    package let writer: TicketStore
    /// The same database with the rights of the door: accounts, sessions, the audit log.
    package let accounts: TicketStore
    package let settings: Settings
    package let clock: @Sendable () -> Instant
    let authenticator: any Authenticator
    let watch: DataWatch
    let cache: AnswerCache
    let pages: PageWriter
    /// TLS stands in front: cookies are never sent in the clear.
    let isBehindTLS: Bool
    let staging = Staging()
    let doorLimiter = DoorLimiter()
    let metrics = RequestMetrics()
    let alerts: AlertService
    /// Where what people do about alerts is told.
    let channels: [Channel]
    /// Limits the programs that make PDF and DOCX.
    let documents = Turnstile(places: 2)
    /// Settings that decide figures: another installation of the same data answers differently.
    let fingerprint: String

    private static let cachedBytes = 64 << 20

    /// - Parameters:
    ///   - writer: for imports and for what people do about alerts; by default `store`.
    ///   - accounts: for the door; by default `store`.
    ///   - store: with as many sessions as requests may ask it at once.
    ///   - clock: the time by which pages tell how old their data are.
    package init(store: TicketStore, writer: TicketStore? = nil, accounts: TicketStore? = nil, settings: Settings,
                 channels: [Channel] = [], isBehindTLS: Bool = false, authenticator: any Authenticator,
                 clock: @escaping @Sendable () -> Instant) throws {
        self.store = store
        self.writer = writer ?? store
        self.accounts = accounts ?? store
        self.settings = settings
        self.authenticator = authenticator
        self.channels = channels
        self.isBehindTLS = isBehindTLS
        alerts = AlertService(store: writer ?? store, settings: try settings.alerts())
        self.clock = clock
        watch = DataWatch(store: writer ?? store, zone: settings.zone)
        cache = AnswerCache(byteLimit: Self.cachedBytes)
        pages = PageWriter(templates: try Templates(), settings: settings)
        let rules = settings.rules
        fingerprint = "\(settings.summary) \(rules.excluded.map(\.rawValue).sorted()) \(rules.closable.map(\.rawValue).sorted())"
    }

    func visit(_ request: Request, _ context: ReaderContext) async throws -> Visit {
        let parameters = context.coreContext.parameters.reduce(into: [String: String]()) { result, pair in
            result[String(pair.key)] = PercentCoding.decoded(pair.value)
        }
        return Visit(service: self, reader: context.reader, language: context.language, address: Address(request),
                     state: try await watch.current(), now: clock(), parameters: parameters, peer: context.peer)
    }
}

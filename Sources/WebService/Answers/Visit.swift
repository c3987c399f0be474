import Access
internal import AlertService
package import Reporting
import Settings
package import TicketStore
package import Tickets

/// One request of a reader, and all that answering it needs: which address, over which data, in which language, at what time.
package struct Visit: Sendable {
    package let service: WebService
    package let reader: Reader
    package let language: Language
    /// Without language and theme, which say how and not what.
    package let address: Address
    package let state: DataState
    package let now: Instant
    /// The captured parts of the path, decoded.
    package let parameters: [String: String]
    /// Where the connection came from.
    package let peer: String?

    /// Shows the reader's part of the tickets, whatever is asked.
    package var store: TicketStore { reader.visitor.map { service.store.reading(as: $0.key) } ?? service.store }
    /// For what changes something.
    package var writer: TicketStore { service.writer }
    /// Who does something, for the log.
    package var actor: AuditActor { AuditActor(reader.visitor?.account, reader.name, from: peer) }
    package var zone: ReportingZone { service.settings.zone }
    package var today: CalendarDay { zone.day(of: now) }

    /// A captured part of the path that is a number.
    package func number(_ name: String) throws(WebFault) -> Int {
        guard let number = parameters[name].flatMap({ Int($0) }) else { throw .notFound }
        return number
    }

    package func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

    /// Where a link on the page leads: the address with the reader's language, where that is not the office's.
    package func link(_ address: Address) -> String {
        address.with("language", language == service.settings.language ? nil : language.rawValue).description
    }

    /// Alerts of the reader's part; who sees everything has them judged with the rights that judging needs.
    var alerts: AlertService {
        var alerts = service.alerts
        if !reader.scope.isEverything { alerts = AlertService(store: store, settings: alerts.settings) }
        return alerts
    }

    /// Takes down what the reader did.
    package func note(_ action: AuditEntry.Action, of subject: String? = nil, detail: String? = nil) async throws {
        let actor = actor
        try await service.accounts.run { try AuditLog.note(action, by: actor, subject: subject, detail: detail, on: $0) }
    }

    /// Makes summaries of the part of the tickets that the reader may see.
    /// - Parameter filter: what the address limits them to besides.
    package func summarizer(filter: [Dimension: String] = [:]) -> Summarizer {
        var summary = service.settings.summary
        summary.filter = filter
        return Summarizer(store: store, settings: summary, rules: service.settings.rules)
    }

    /// The reference that an address ends with: `/explain/year-2020/run-366/received`.
    /// - Throws: `ReferenceError` for an end that is no reference.
    package func reference(after prefix: String) throws -> FigureReference {
        let text = address.path.hasPrefix(prefix) ? PercentCoding.decoded(address.path.dropFirst(prefix.count)) : nil
        guard let text else { throw WebFault.notFound }
        var reference = try FigureReference(text, zone: zone)
        reference.knownAt = reference.knownAt ?? state.run
        return reference
    }

    /// The summary that a reference without a figure means.
    package func summary(_ reference: FigureReference, exact: Bool = false) async throws -> Summary {
        var request = SummaryRequest(reference.period, asOf: reference.asOf == zone.startOfDay(reference.period.end) ? nil : reference.asOf,
                                     knowledge: .run(reference.knownAt ?? state.run))
        request.hasExactDurations = exact
        return try await summary(request, filter: try reference.filter)
    }

    package func explanation(_ reference: FigureReference) async throws -> Explanation {
        try await Explainer(store: store).explain(reference)
    }

    /// The days that `from` and `until` of the address name, by default the thirty before today.
    package func exportCalendar() async throws -> ExportCalendar {
        let last = try address.query.day("until") ?? today.advanced(by: -1)
        let first = try address.query.day("from") ?? last.advanced(by: -30)
        guard first <= last,
            first.distance(to: last) < 3_700 else { throw WebFault.unreadable("from", "\(first)", example: "\(last.advanced(by: -30))") }
        let zone = zone
        return try await store.run { connection in
            ExportCalendar(try Imports.all(on: connection), window: first..<last.advanced(by: 1),
                           calendar: WorkCalendar(notices: try WorkingDays.notices(on: connection)), zone: zone)
        }
    }

    /// The same visit to another address.
    package func at(_ address: Address) -> Visit {
        Visit(service: service, reader: reader, language: language, address: address, state: state, now: now, parameters: parameters,
              peer: peer)
    }

    package func summary(_ request: SummaryRequest, filter: [Dimension: String] = [:]) async throws -> Summary {
        var request = request
        if request.knowledge == .newest { request.knowledge = .run(state.run) }
        return try await summarizer(filter: filter).summary(request)
    }
}

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

    package var store: TicketStore { service.store }
    package var zone: ReportingZone { service.settings.zone }
    package var today: CalendarDay { zone.day(of: now) }

    package func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

    /// Where a link on the page leads: the address with the reader's language, where that is not the office's.
    package func link(_ address: Address) -> String {
        address.with("language", language == service.settings.language ? nil : language.rawValue).description
    }

    /// Makes summaries of the part of the tickets that the reader may see.
    /// - Parameter filter: what the address limits them to besides; the reader's own limits win.
    package func summarizer(filter: [Dimension: String] = [:]) -> Summarizer {
        var summary = service.settings.summary
        summary.filter = filter.merging(reader.scope) { $1 }
        return Summarizer(store: store, settings: summary, rules: service.settings.rules)
    }

    package func summary(_ request: SummaryRequest, filter: [Dimension: String] = [:]) async throws -> Summary {
        var request = request
        if request.knowledge == .newest { request.knowledge = .run(state.run) }
        return try await summarizer(filter: filter).summary(request)
    }
}

package import TicketStore
package import Tickets

/// One of our own summaries as it was printed, by what it says of itself: the reference by which it can be asked again.
package struct PrintedSummary: Sendable {
    package let reference: FigureReference
    package let language: Language
    /// Its units stand in order and not in tiers.
    private let isRanked: Bool

    /// Nil where the text prints no reference of a summary with its run, such as one without data, or a CSV.
    package init?(_ text: String, zone: ReportingZone) {
        let words = text.split { $0.isWhitespace || "\"<>|：".contains($0) }.lazy.filter { $0.contains("/run-") }
        guard let reference = words.compactMap({ try? FigureReference(String($0), zone: zone) }).first(where: { $0.figure == nil })
        else { return nil }
        self.reference = reference
        language = text.contains(reference.period.label(.chinese)) ? .chinese : .english
        isRanked = text.contains(Word.rank(language)) && !text.contains(Word.normalFrom(language))
    }

    /// The same summary out of the store, under the rules of the reference.
    /// - Parameter settings: what the reference does not decide: unit, office, leading rates.
    package func summary(from store: TicketStore, settings: SummarySettings) async throws -> Summary {
        var settings = settings
        settings.isRanked = isRanked
        settings.filter = Dictionary(reference.conditions.map { ($0.dimension, $0.key) }) { first, _ in first }
        var request = SummaryRequest(reference.period, asOf: reference.asOf)
        if let run = reference.knownAt { request.knowledge = .run(run) }
        return try await Summarizer(store: store, settings: settings, rules: reference.rules).summary(request)
    }
}

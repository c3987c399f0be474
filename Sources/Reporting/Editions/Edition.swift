import FoundationEssentials
package import TicketStore
import Tickets

/// An edition with the settings under which its figures can be asked again.
package struct Edition: Sendable {
    package let stored: StoredEdition
    package let settings: SummarySettings
    package let language: Language

    /// - Throws: `ReportingError.editionUnreadable` where a setting of then has no meaning here and now.
    package init(_ stored: StoredEdition) throws(ReportingError) {
        var settings = SummarySettings()
        settings.headline = stored.headline.compactMap(RateDefinition.init(rawValue:))
        settings.office = stored.office
        guard let unit = SummarySettings.Unit(rawValue: stored.unit), let zone = ReportingZone(identifier: stored.zone),
              let language = Language(rawValue: stored.language), settings.headline.count == stored.headline.count else {
            throw .editionUnreadable(stored.number)
        }
        settings.unit = unit
        settings.zone = zone
        self.stored = stored
        self.settings = settings
        self.language = language
    }

    /// What has become known since the edition was published: the figures of then, what each cause adds, and the figures of now under the
    /// edition's own definitions and cut-off.
    /// - Throws: `ReportingError.editionNotReproduced` where the store no longer answers with the edition's figures.
    package func bridge(in store: TicketStore) async throws -> KnownBridge {
        let number = stored.number
        let (latest, file) = try await store.snapshot { connection in
            (try Imports.latestRun(on: connection), try Editions.file(SummaryFormat.json.rawValue, of: number, on: connection))
        }
        guard let file, let printed = try? JSONDecoder().decode(PrintedFigures.self, from: Data(file)).totals else {
            throw ReportingError.editionUnreadable(number)
        }
        let request = SummaryRequest(stored.period, asOf: stored.asOf)
        let bridge = try await Summarizer(store: store, settings: settings, rules: stored.rules)
            .bridge(request, from: stored.knownRun, to: max(latest, stored.knownRun))
        for (key, count) in bridge.before.total.named {
            guard let then = printed[key], then != count else { continue }
            throw ReportingError.editionNotReproduced(number, key: key, printed: then, counted: count)
        }
        return bridge
    }

    /// Of an edition's JSON.
    private struct PrintedFigures: Decodable {
        let totals: [String: Int]
    }
}

package import TicketStore
package import Tickets

/// Freezes a summary as an edition: its figures, what decides them, and its files in every format.
package struct Publisher: Sendable {
    /// Reads a printed summary and tells which of its figures contradict each other, in words.
    package typealias Checker = @Sendable (_ text: String) -> [String]

    let summarizer: Summarizer
    let language: Language
    let formats: [SummaryFormat]
    let checker: Checker

    package init(summarizer: Summarizer, language: Language, formats: [SummaryFormat] = SummaryFormat.allCases,
                 checker: @escaping Checker) {
        self.summarizer = summarizer
        self.language = language
        self.formats = formats
        self.checker = checker
    }

    /// - Parameters:
    ///   - reason: why the summary is published whatever speaks against it; without effect where nothing does.
    ///   - actor: who publishes.
    ///   - moment: now.
    /// - Throws: `PublishingRefused` where something speaks against it and there is no reason; what `Summarizer.summary` throws.
    package func publish(_ request: SummaryRequest, override reason: String? = nil, by actor: String, at moment: Instant)
        async throws -> StoredEdition {
        var summary = try await summarizer.summary(request)
        let objections = PublishingObjection.against(summary, newestExport: try await newestExport(at: summary.knownAt.run))
            + checker(TextRenderer(language: language).render(summary)).map(PublishingObjection.contradiction)
        if !objections.isEmpty {
            guard let reason else { throw PublishingRefused(period: request.period, objections: objections) }
            summary.override = PublishingOverride(reason: reason, objections: objections.map { $0.text(language) })
        }
        let (files, missing) = try await files(of: summary)
        let edition = StoredEdition(summary, language: language, missing: missing, by: actor, at: moment)
        return try await summarizer.store.run { try Editions.keep(edition, files: files, on: $0) }
    }

    private func newestExport(at run: Int) async throws -> Instant? {
        let zone = summarizer.settings.zone
        return try await summarizer.store.snapshot { connection in
            try Coverage.load(knownAt: run, zone: zone, on: connection).end.map(zone.startOfDay)
        }
    }

    /// Files by format, and the formats for which a program is not installed.
    private func files(of summary: Summary) async throws -> ([String: [UInt8]], missing: [String]) {
        var files: [String: [UInt8]] = [:], missing: [String] = []
        for format in formats {
            do {
                files[format.rawValue] = try await format.render(summary, language: language)
            } catch ReportingError.programMissing {
                missing.append(format.rawValue)
            }
        }
        return (files, missing)
    }
}

extension StoredEdition {
    fileprivate init(_ summary: Summary, language: Language, missing: [String], by actor: String, at moment: Instant) {
        let settings = summary.settings
        self.init(publishedAt: moment, publishedBy: actor, period: summary.period, asOf: summary.window.asOf, knownRun: summary.knownAt.run,
                  knownTime: summary.knownAt.time, zone: settings.zone.identifier, office: settings.office, unit: settings.unit.rawValue,
                  headline: settings.headline.map(\.rawValue), rules: summary.rules, language: language.rawValue,
                  templateVersion: SummaryTemplate.version, objections: summary.override?.objections ?? [],
                  overrideReason: summary.override?.reason, missingFormats: missing)
    }
}

package import Tickets

/// A published summary as it is kept: everything that decides its figures, and which files there are.
package struct StoredEdition: Sendable, Equatable {
    /// A file of an edition without its content.
    package struct File: Sendable, Equatable {
        package var format: String
        package var byteCount: Int
        /// Lower-case hexadecimal.
        package var sha256: String
    }

    /// Given by the database; 0 before it is kept. Numbers rise, and may leave one out.
    package var number = 0
    package var publishedAt: Instant
    package var publishedBy: String
    package var period: Period
    package var asOf: Instant
    /// The run after which the data were known; 0 before the first.
    package var knownRun: Int
    package var knownTime: Instant?
    package var zone: String
    package var office: String?
    package var unit: String
    package var headline: [String]
    package var rules: CountingRules
    package var language: String
    package var templateVersion: Int
    /// What spoke against publishing, in words.
    package var objections: [String]
    /// Why it was published nevertheless; nil where there are no objections.
    package var overrideReason: String?
    package var missingFormats: [String]
    package var files: [File] = []

    package init(publishedAt: Instant, publishedBy: String, period: Period, asOf: Instant, knownRun: Int, knownTime: Instant?, zone: String,
                 office: String?, unit: String, headline: [String], rules: CountingRules, language: String, templateVersion: Int,
                 objections: [String] = [], overrideReason: String? = nil, missingFormats: [String] = []) {
        self.publishedAt = publishedAt
        self.publishedBy = publishedBy
        self.period = period
        self.asOf = asOf
        self.knownRun = knownRun
        self.knownTime = knownTime
        self.zone = zone
        self.office = office
        self.unit = unit
        self.headline = headline
        self.rules = rules
        self.language = language
        self.templateVersion = templateVersion
        self.objections = objections
        self.overrideReason = overrideReason
        self.missingFormats = missingFormats
    }

    /// Of the figures, which are the edition's JSON.
    package var sha256: String? { files.first { $0.format == "json" }?.sha256 }
}

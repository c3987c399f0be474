package import Tickets

/// A way to print a summary.
package enum SummaryFormat: String, CaseIterable, Sendable {
    case text, markdown, json, csv, html

    /// The summary's bytes: UTF-8 that ends in a line feed.
    /// - Parameter breakdown: the one to print besides the categories; nil for all. JSON and CSV always hold all.
    package func render(_ summary: Summary, language: Language = .chinese, breakdown: Dimension? = nil) async throws -> [UInt8] {
        switch self {
        case .text: Array(TextRenderer(language: language, breakdown: breakdown).render(summary).utf8)
        case .markdown: Array(MarkdownRenderer(language: language, breakdown: breakdown).render(summary).utf8)
        case .json: Array(JSONRenderer(language: language).render(summary).utf8)
        case .csv: CSVRenderer(language: language).render(summary)
        case .html: Array(HTMLRenderer(language: language, breakdown: breakdown).render(summary).utf8)
        }
    }
}

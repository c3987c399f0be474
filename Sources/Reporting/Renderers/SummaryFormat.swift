package import Tickets

/// A way to print a summary.
package enum SummaryFormat: String, CaseIterable, Sendable {
    case text, markdown, json, csv

    /// The summary's text in UTF-8, ending in a line feed.
    /// - Parameter breakdown: the one to print besides the categories, in text and Markdown only; nil for all.
    package func render(_ summary: Summary, language: Language = .chinese, breakdown: Dimension? = nil) -> String {
        switch self {
        case .text: TextRenderer(language: language, breakdown: breakdown).render(summary)
        case .markdown: MarkdownRenderer(language: language, breakdown: breakdown).render(summary)
        case .json: JSONRenderer(language: language).render(summary)
        case .csv: CSVRenderer(language: language).render(summary)
        }
    }
}

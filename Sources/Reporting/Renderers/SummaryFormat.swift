package import Tickets

/// A way to print a summary.
package enum SummaryFormat: String, CaseIterable, Sendable {
    case text, markdown, json, csv, html, xlsx, docx, pdf

    /// Whether the bytes are for a program and not for a terminal.
    package var isBinary: Bool {
        switch self {
        case .text, .markdown, .json, .csv, .html: false
        case .xlsx, .docx, .pdf: true
        }
    }

    /// The summary's bytes; of the formats that are text, UTF-8.
    /// - Parameter breakdown: the one to print besides the categories; nil for all. JSON and CSV always hold all.
    /// - Throws: `ReportingError.programMissing` where PDF or DOCX need a program that is not installed.
    package func render(_ summary: Summary, language: Language = .chinese, breakdown: Dimension? = nil) async throws -> [UInt8] {
        switch self {
        case .text: Array(TextRenderer(language: language, breakdown: breakdown).render(summary).utf8)
        case .markdown: Array(MarkdownRenderer(language: language, breakdown: breakdown).render(summary).utf8)
        case .json: Array(JSONRenderer(language: language).render(summary).utf8)
        case .csv: CSVRenderer(language: language).render(summary)
        case .xlsx: try await XLSXRenderer(language: language, breakdown: breakdown).render(summary)
        case .docx: try await DOCXRenderer(language: language, breakdown: breakdown).render(summary)
        case .pdf: try await PDFRenderer(language: language, breakdown: breakdown).render(summary)
        case .html: Array(HTMLRenderer(language: language, breakdown: breakdown).render(summary).utf8)
        }
    }
}

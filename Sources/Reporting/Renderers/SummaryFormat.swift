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
        switch contents {
        case .json: Array(JSONRenderer(language: language).render(summary).utf8)
        case .csv: CSVRenderer(language: language).render(summary)
        case .page(let format):
            try await format.bytes(of: summary.page(language, breakdown: breakdown, rowLimit: format == .text ? TextRenderer.rowLimit : nil),
                                   time: summary.window.asOf.seconds, language: language)
        }
    }

    /// What the format holds: figures alone, or a page.
    enum Contents {
        case json, csv
        case page(PageFormat)
    }

    var contents: Contents {
        switch self {
        case .json: .json
        case .csv: .csv
        case .text: .page(.text)
        case .markdown: .page(.markdown)
        case .html: .page(.html)
        case .xlsx: .page(.xlsx)
        case .docx: .page(.docx)
        case .pdf: .page(.pdf)
        }
    }
}

extension Summary {
    /// - Parameters:
    ///   - breakdown: the one to show besides the categories; nil for all.
    ///   - rowLimit: how many rows a breakdown has before the others are pooled; nil for all.
    func page(_ language: Language, breakdown: Dimension? = nil, rowLimit: Int? = nil) -> Page {
        SummaryPage(summary: self, language: language, breakdown: breakdown, rowLimit: rowLimit).page
    }
}

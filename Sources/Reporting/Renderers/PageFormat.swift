/// A way to write a page, be it a summary's or a bridge's.
enum PageFormat {
    case text, markdown, html, xlsx, docx, pdf

    /// The page's bytes; of the formats that are text, UTF-8.
    /// - Parameter time: of the document, in seconds since 1970: the same page at the same time gives the same bytes.
    /// - Throws: `ReportingError.programMissing` where PDF or DOCX need a program that is not installed.
    func bytes(of page: Page, time: Int64, language: Language) async throws -> [UInt8] {
        switch self {
        case .text: Array(TextRenderer(language: language).render(page).utf8)
        case .markdown: Array(MarkdownRenderer(language: language).render(page).utf8)
        case .html: Array(HTMLRenderer(language: language).render(page).utf8)
        case .xlsx: try await XLSXRenderer(language: language).render(page, time: time)
        case .docx: try await DOCXRenderer(language: language).render(page, time: time)
        case .pdf: try await PDFRenderer(language: language).render(page, time: time)
        }
    }
}

package import Tickets

/// A summary as a PDF for A4: the web page, set by WeasyPrint. The same summary gives the same bytes with the same program and fonts.
package struct PDFRenderer: Sendable {
    let language: Language
    let breakdown: Dimension?

    package init(language: Language = .chinese, breakdown: Dimension? = nil) {
        self.language = language
        self.breakdown = breakdown
    }

    /// - Throws: `ReportingError.programMissing` where WeasyPrint is not installed.
    package func render(_ summary: Summary) async throws -> [UInt8] {
        let page = SummaryPage(summary: summary, language: language, breakdown: breakdown, rowLimit: nil).page
        return try await render(page, time: summary.window.asOf.seconds)
    }

    /// - Parameter time: of the document, in seconds since 1970.
    func render(_ page: Page, time: Int64) async throws -> [UInt8] {
        let html = HTMLRenderer(language: language).render(page)
        return try await TemporaryFolder.with { folder in
            try folder.write(html, to: "summary.html")
            let arguments = ["--quiet", "summary.html", "summary.pdf"]
            try await DocumentProgram.weasyPrint.run(arguments, in: folder, time: time)
            return try folder.read("summary.pdf")
        }
    }
}

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
        let html = HTMLRenderer(language: language, breakdown: breakdown).render(summary)
        return try await TemporaryFolder.with { folder in
            try folder.write(html, to: "summary.html")
            let arguments = ["--quiet", "summary.html", "summary.pdf"]
            try await DocumentProgram.weasyPrint.run(arguments, in: folder, time: summary.window.asOf.seconds)
            return try folder.read("summary.pdf")
        }
    }
}

/// A summary as a PDF for A4: the web page, set by WeasyPrint. The same summary gives the same bytes with the same program and fonts.
package struct PDFRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    /// - Throws: `ReportingError.programMissing` where WeasyPrint is not installed.
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

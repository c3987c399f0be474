import Charts
/// A summary as a Word document in the layout of official documents: pandoc sets our page in our styles, charts are pictures.
package struct DOCXRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    /// - Throws: `ReportingError.programMissing` where pandoc or rsvg-convert is not installed.
    func render(_ page: Page, time: Int64) async throws -> [UInt8] {
        try await TemporaryFolder.with { folder in
            var source = DocumentSource(language: language)
            let html = source.html(page)
            for (index, picture) in source.pictures.enumerated() {
                let name = DocumentSource.pictureName(index + 1)
                try folder.write(picture, to: "\(name).svg")
                // Two and a half pixels a unit are 300 a printed inch.
                let arguments = ["--zoom", "2.5", "--output", "\(name).png", "\(name).svg"]
                try await DocumentProgram.rsvgConvert.run(arguments, in: folder, time: time)
            }
            try folder.write(html, to: "summary.html")
            try OfficialLayout.write(to: folder.file("reference.docx"))
            try await DocumentProgram.pandoc.run(
                ["--data-dir", folder.path, "--from", "html", "--to", "docx", "--reference-doc", "reference.docx",
                 "--output", "summary.docx", "summary.html"], in: folder, time: time)
            return try folder.read("summary.docx")
        }
    }
}

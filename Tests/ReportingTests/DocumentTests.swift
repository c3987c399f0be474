import Foundation
@testable import Reporting
import Testing
import TestSupport
import Tickets

/// Documents are read again with other programs than those that made them.
@Suite struct DocumentTests {
    private static func isInstalled(_ programs: String...) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return programs.allSatisfy { program in
            path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
        }
    }

    private static let makesPDF = isInstalled("weasyprint", "pdftotext")
    private static let makesDOCX = isInstalled("pandoc", "rsvg-convert", "unzip")

    @Test(.enabled(if: makesPDF, "SKIPPED: weasyprint or pdftotext (poppler-utils) is not installed"))
    func `every figure of the page can be read from the PDF`() async throws {
        let summary = try annualSummary()
        let bytes = try await SummaryFormat.pdf.render(summary)
        let text = try await read(bytes, with: "pdftotext", ["-raw", "-enc", "UTF-8", "FILE", "-"]).filter { !$0.isWhitespace }
        try expectCells(of: summary, in: text)
        #expect(text.contains(summary.sentence(.chinese).filter { !$0.isWhitespace }))
    }

    @Test(.enabled(if: makesPDF, "SKIPPED: weasyprint or pdftotext (poppler-utils) is not installed"))
    func `a PDF is the same bytes each time`() async throws {
        let summary = try summary(of: .month(5, of: 2020)) { _ in nil }
        #expect(try await SummaryFormat.pdf.render(summary) == SummaryFormat.pdf.render(summary))
    }

    @Test(.enabled(if: makesDOCX, "SKIPPED: pandoc, rsvg-convert or unzip is not installed"), arguments: Language.allCases)
    func `a Word document reads as recorded`(language: Language) async throws {
        let summary = try annualSummary()
        let bytes = try await SummaryFormat.docx.render(summary, language: language)
        let document = try await read(bytes, with: "unzip", ["-p", "FILE", "word/document.xml"])
        let text = paragraphs(of: document).joined(separator: "\n") + "\n"
        if language == .chinese {
            try expectCells(of: summary, in: text.filter { !$0.isWhitespace })
        }
        try expectSnapshot(text, "year-2020.\(language.rawValue).docx.text")
        #expect(try await SummaryFormat.docx.render(summary, language: language) == bytes)
    }

    @Test(.enabled(if: makesDOCX, "SKIPPED: pandoc, rsvg-convert or unzip is not installed"))
    func `a Word document has the page of GB T 9704, heads that repeat and a picture for each chart`() async throws {
        let bytes = try await SummaryFormat.docx.render(try annualSummary())
        let document = try await read(bytes, with: "unzip", ["-p", "FILE", "word/document.xml"])
        for measure in ["w:top=\"2098\"", "w:right=\"1474\"", "w:bottom=\"1984\"", "w:left=\"1587\"", "w:h=\"16838\"", "w:w=\"11906\""] {
            #expect(document.contains(measure), "\(measure)")
        }
        let tables = document.components(separatedBy: "<w:tbl>").count - 1
        #expect(tables > 8 && document.components(separatedBy: "<w:tblHeader").count - 1 == tables)
        let pictures = try await read(bytes, with: "unzip", ["-l", "FILE"]).components(separatedBy: ".png").count - 1
        #expect(pictures == document.components(separatedBy: "<pic:pic").count - 1 && pictures > 5)
        let styles = try await read(bytes, with: "unzip", ["-p", "FILE", "word/styles.xml"])
        for font in ["仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"] { #expect(styles.contains(font)) }
        #expect(try await read(bytes, with: "unzip", ["-p", "FILE", "word/footer1.xml"]).contains(" PAGE "))
    }

    @Test(.enabled(if: makesDOCX, "SKIPPED: pandoc, rsvg-convert or unzip is not installed"))
    func `a hostile name is text in a Word document`() async throws {
        let summary = try summary(of: .month(5, of: 2020)) { window in
            PeriodFigures([ExampleTicket(month: window.months[0], department: "<img src=/etc/passwd>$x^2$**b**"),
                           ExampleTicket(month: window.months[0], department: "乙")])
        }
        let document = try await read(try await SummaryFormat.docx.render(summary), with: "unzip", ["-p", "FILE", "word/document.xml"])
        #expect(paragraphs(of: document).contains { $0.contains("<img src=/etc/passwd>$x^2$**b**") })
    }

    @Test func `a program that is missing is named with the package to install`() {
        let error = ReportingError.programMissing(.rsvgConvert)
        #expect(error.description == "The document cannot be made: the program rsvg-convert is not installed.")
        #expect(error.hint.hasPrefix("apt install librsvg2-bin, "))
    }

    private func expectCells(of summary: Summary, in text: String) throws {
        let page = SummaryPage(summary: summary, language: .chinese, breakdown: nil, rowLimit: nil).page
        for case .table(let table) in page.sections.flatMap(\.blocks) {
            for row in table.rows.map(\.cells) + [table.total].compactMap({ $0 }) {
                // A row of figures stands together; a definition may be broken into lines.
                let figures = zip(table.columns, row).filter { $0.0.alignment == .trailing }.map { $0.1.text + ($0.1.note.map { "(\($0))" } ?? "") }.joined()
                #expect(text.contains(figures.filter { !$0.isWhitespace }), "\(figures)")
            }
        }
    }

    /// The text of each paragraph of a Word document.
    private func paragraphs(of document: String) -> [String] {
        document.components(separatedBy: "</w:p>").map { paragraph in
            paragraph.matches(of: /<w:t[ >][^<]*<\/w:t>|<w:br \/>/).map { match in
                String(match.0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
            }.joined().replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        }.filter { !$0.isEmpty }
    }

    private func read(_ bytes: [UInt8], with program: String, _ arguments: [String]) async throws -> String {
        try await TemporaryFolder.with { folder in
            let file = folder.file("document")
            try Data(bytes).write(to: URL(filePath: file))
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [program] + arguments.map { $0 == "FILE" ? file : $0 }
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            return String(decoding: output, as: UTF8.self)
        }
    }
}

import Foundation
@testable import Lint
import Spreadsheets
import Testing

/// A file against the files of an edition: the one of its own kind is the measure.
@Suite struct EditionFilesTests {
    private static let page = """
        <!DOCTYPE html><html lang="zh"><head><title>2020</title></head><body><h1>汇总 2020年</h1>
        <svg viewBox="0 0 640 240"><text x="12" y="30">2673</text></svg>
        <table><tr><th>类型</th><th>受理</th></tr><tr><td>投诉</td><td>2673</td></tr><tr><td>咨询</td><td>99</td></tr></table>
        <p>全年共受理3,130宗，办结率97.64%。</p></body></html>
        """
    private static let text = "全年共受理3,130宗，办结率97.64%。\n"
    private static let markdown = "# 汇总 2020年\n\n全年共受理3,130宗，办结率97.64%。\n"
    private static let json = "{\n  \"period\": {\"start\": \"2020-01-01\"}, \"received\": 3130\n}\n"
    private static let csv = "\u{FEFF}section,key,label,measure,numerator,denominator,value\r\ntotals,,合计,received,,,3130\r\n"
    private static let texts: [DocumentKind: String] = [.webPage: page, .text: text, .markdown: markdown, .json: json, .csv: csv]
    private static let files = EditionFiles(name: "edition 1", files: texts.mapValues { Array($0.utf8) })

    private func verdicts(_ text: String) async throws -> Verdicts {
        try await Self.files.verdicts(on: DocumentFile(Array(text.utf8), name: "file"))
    }

    @Test(arguments: texts.values.sorted())
    func `an untouched file is clean, and any other digit is found with what the edition says`(text: String) async throws {
        #expect(try await verdicts(text).contradictions.isEmpty)
        let characters = Array(text)
        var tried = 0
        for index in characters.indices {
            guard characters[index].isASCII, let digit = characters[index].wholeNumberValue else { continue }
            var changed = characters
            changed[index] = Character(String((digit + 1 + index % 9) % 10))
            let found = try await verdicts(String(changed)).contradictions
            #expect(found.count == 1 && found.first?.expected != found.first?.printed, "\(String(changed))")
            tried += 1
        }
        #expect(tried >= 4)
    }

    @Test func `a number with a digit more or less is found, on its line`() async throws {
        let found = try await verdicts(Self.page.replacing("<td>99<", with: "<td>990<")).contradictions
        #expect(found.map { "\($0.line) \($0.printed) \($0.expected ?? "")" } == ["3 990 99"])
        #expect(try await verdicts(Self.csv.replacing("3130", with: "313")).contradictions.map(\.printed) == ["313"])
    }

    @Test func `a wrong digit is also found where the words around it were edited`() async throws {
        let edited = Self.markdown.replacing("汇总", with: "送审稿").replacing("全年共", with: "一年来") + "\n以上请审阅。\n"
        #expect(try await verdicts(edited).contradictions.isEmpty)
        #expect(try await verdicts(edited.replacing("3,130", with: "3,131")).contradictions.map(\.printed) == ["3,131"])
        #expect(try await verdicts(edited.replacing("97.64", with: "97.46")).contradictions.map(\.printed) == ["97.46"])
    }

    @Test func `a word file is compared by its words`() async throws {
        func word(_ count: Int) throws -> [UInt8] {
            let path = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString).docx").path
            defer { try? FileManager.default.removeItem(atPath: path) }
            let schema = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            let body = "<w:p><w:r><w:t>受理</w:t></w:r><w:r><w:t>\(count)宗，办结99宗。</w:t></w:r></w:p>"
            let document = "<w:document xmlns:w=\"\(schema)\"><w:body>\(body)</w:body></w:document>"
            try ZipWriter.write([("word/document.xml", document)], to: path)
            return Array(try Data(contentsOf: URL(filePath: path)))
        }
        let edition = EditionFiles(name: "edition 1", files: [.word: try word(3130)])
        #expect(try await edition.verdicts(on: DocumentFile(word(3130), name: "a.docx")).contradictions.isEmpty)
        let found = try await edition.verdicts(on: DocumentFile(word(3150), name: "a.docx")).contradictions
        #expect(found.map { "\($0.printed) \($0.expected ?? "")" } == ["3150 3130"])
    }

    @Test(.enabled(if: DocumentFileTests.hasPDFReader, "SKIPPED: pdftotext of poppler-utils is not installed"))
    func `a PDF is compared by its words`() async throws {
        func page(_ count: Int) -> [UInt8] {
            let content = "BT /F1 12 Tf 72 700 Td (Received \(count), closed 99.) Tj ET"
            return Array("""
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length \(content.utf8.count)>> stream
                \(content)
                endstream endobj
                5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
                trailer <</Root 1 0 R>>
                %%EOF

                """.utf8)
        }
        let edition = EditionFiles(name: "edition 1", files: [.pdf: page(3130)])
        #expect(try await edition.verdicts(on: DocumentFile(page(3130), name: "a.pdf")).contradictions.isEmpty)
        let found = try await edition.verdicts(on: DocumentFile(page(3150), name: "a.pdf")).contradictions
        #expect(found.map { "\($0.printed) \($0.expected ?? "")" } == ["3150 3130"])
    }

    @Test func `a kind of file that the edition does not have is no answer`() async throws {
        let files = EditionFiles(name: "edition 7", files: [.text: Array(Self.text.utf8)])
        let error = await #expect(throws: DocumentError.self) {
            try await files.verdicts(on: DocumentFile(Array(Self.page.utf8), name: "a.html"))
        }
        #expect(error?.description == "a.html is html, and edition 7 has no html.")
        #expect(error?.hint.contains("hotline editions show") == true)
    }
}

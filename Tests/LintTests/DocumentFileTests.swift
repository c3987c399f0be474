import Foundation
import Lint
import Testing

/// The same bulletin as text, web page, word file and PDF gives the same verdicts.
@Suite struct DocumentFileTests {
    static let files = ["bulletin.txt", "bulletin.html", "bulletin.docx", "bulletin.pdf"]

    static let hasPDFReader = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext") }

    @Test(arguments: files)
    func `a bulletin is judged alike in every format`(name: String) async throws {
        if name.hasSuffix(".pdf"), !Self.hasPDFReader {
            print("SKIPPED: pdftotext of poppler-utils is not installed")
            return
        }
        let verdicts = Lint.check(try await DocumentFile(path: Fixture.path("files/\(name)")).document())
        // The sentence says 100 % of 990 among 1,000; the table's total is 10 too many; the share of 投诉 is cut off.
        #expect(Set(verdicts.contradictions.map(\.kind)) == [.hundred, .total, .truncation],
            "\(verdicts.contradictions.map(\.message.chinese))")
        #expect(verdicts.contradictions.count == 3)
        #expect(verdicts.confirmations.contains { $0.kind == .parts && $0.printed == "1000" })
    }

    @Test func `a file that is none of these is refused with a remedy`() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString).png").path
        try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(throws: (any Error).self) { _ = try await DocumentFile(path: path).document() }
    }
}

import FoundationEssentials
import Glibc
import Spreadsheets
import Subprocess
import SystemPackage

/// A published file: text, Markdown, a web page, DOCX, or PDF by pdftotext of poppler-utils.
package struct DocumentFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// Throws `SpreadsheetError` for a file that cannot be read, and `DocumentError` for a PDF without a reader or without text.
    package func document() async throws -> Document {
        switch try WrittenDocument(FileBytes(path: path)) {
        case .text(let text): return Document(text: text)
        case .parts(let parts): return Document(parts: parts)
        case .pdf: return Document(text: try await textOfPDF())
        }
    }

    /// Twice the text of the longest yearbook.
    private static let maximumTextBytes = 64 << 20

    private func textOfPDF() async throws -> String {
        let program = "pdftotext"
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let places: [String] = folders.map { "\($0)/\(program)" }
        guard let found = places.first(where: { access($0, X_OK) == 0 }) else { throw DocumentError.noReader(path: path) }
        // A path that begins with a dash is no option.
        let file = path.hasPrefix("/") ? path : "./" + path
        let result = try await Subprocess.run(
            .path(FilePath(found)), arguments: ["-layout", "-enc", "UTF-8", file, "-"], output: .string(limit: Self.maximumTextBytes),
                error: .string(limit: 1 << 16))
        let text = result.standardOutput
        guard result.terminationStatus.isSuccess else {
            let complaint = result.standardError.split(separator: "\n").last.map { String($0) }
            throw DocumentError.damaged(path: path, cause: complaint ?? "no reason given")
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw DocumentError.noText(path: path) }
        return text
    }
}

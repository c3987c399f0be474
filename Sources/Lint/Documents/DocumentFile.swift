import FoundationEssentials
import Glibc
import Spreadsheets
import Subprocess
import SystemPackage

/// A published file: text, Markdown, a web page, DOCX, or PDF by pdftotext of poppler-utils.
package struct DocumentFile: Sendable {
    /// Its path, or what it is called in an error.
    package let path: String
    /// Nil where they are in the file.
    private let bytes: [UInt8]?

    package init(path: String) {
        self.path = path
        bytes = nil
    }

    /// A file that is in memory.
    package init(_ bytes: [UInt8], name: String) {
        path = name
        self.bytes = bytes
    }

    /// Throws `SpreadsheetError` for a file that cannot be read, and `DocumentError` for a PDF without a reader or without text.
    package func document() async throws -> Document { try await reading().document }

    /// Throws as `document()` does.
    package func reading() async throws -> DocumentReading {
        let bytes = try bytes.map { FileBytes($0) } ?? FileBytes(path: path)
        let written = try WrittenDocument(bytes)
        let start = bytes.withUnsafeBytes { String(decoding: $0.prefix(80), as: UTF8.self) }
        switch written {
        case .text(let text): return DocumentReading(DocumentKind(ofText: start), text: text, Document(text: text))
        case .parts(let parts) where start.hasPrefix("PK"):
            return DocumentReading(.word, text: parts.map(\.text).joined(separator: "\n"), Document(parts: parts))
        case .parts(let parts):
            return DocumentReading(.webPage, text: bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }, Document(parts: parts))
        case .pdf:
            let text = try await textOfPDF()
            return DocumentReading(.pdf, text: text, Document(text: text))
        }
    }

    /// Twice the text of the longest yearbook.
    private static let maximumTextBytes = 64 << 20

    private func textOfPDF() async throws -> String {
        let program = "pdftotext"
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let places: [String] = folders.map { "\($0)/\(program)" }
        guard let found = places.first(where: { access($0, X_OK) == 0 }) else { throw DocumentError.noReader(path: path) }
        // A path that begins with a dash is no option, and a dash alone is the input.
        let file = bytes != nil ? "-" : path.hasPrefix("/") ? path : "./" + path
        let result = try await Subprocess.run(
            .path(FilePath(found)), arguments: ["-layout", "-enc", "UTF-8", file, "-"], input: .array(bytes ?? []),
            output: .string(limit: Self.maximumTextBytes), error: .string(limit: 1 << 16))
        let text = result.standardOutput
        guard result.terminationStatus.isSuccess else {
            let complaint = result.standardError.split(separator: "\n").last.map { String($0) }
            throw DocumentError.damaged(path: path, cause: complaint ?? "no reason given")
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw DocumentError.noText(path: path) }
        return text
    }
}

extension WrittenDocument.Part {
    /// A line for a paragraph, a line for a row of a table.
    fileprivate var text: String {
        switch self {
        case .heading(let words), .paragraph(let words), .entry(let words): words
        case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }
    }
}

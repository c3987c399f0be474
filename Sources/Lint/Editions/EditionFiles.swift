/// The files of an edition: what a file is compared with is the one of its own kind.
package struct EditionFiles: Sendable {
    /// The edition's name in an error.
    let name: String
    let files: [DocumentKind: [UInt8]]

    package init(name: String, files: [DocumentKind: [UInt8]]) {
        self.name = name
        self.files = files
    }

    /// Number by number where the words are the edition's, else by the words around each number.
    ///
    /// Throws what `DocumentFile.document()` throws, and `DocumentError.noCounterpart` where the edition has no file of that kind.
    package func verdicts(on file: DocumentFile) async throws -> Verdicts {
        let reading = try await file.reading()
        guard let bytes = files[reading.kind] else {
            throw DocumentError.noCounterpart(path: file.path, kind: reading.kind, edition: name)
        }
        let edition = try await DocumentFile(bytes, name: name).reading()
        return reading.verdicts(against: edition, of: .edition)
            ?? Lint.compare(reading.document, against: edition.document.labelledFigures)
    }
}

extension DocumentReading {
    /// Number by number; nil where the two differ in more than their numbers.
    package func verdicts(against expected: DocumentReading, of source: FigureSource) -> Verdicts? {
        DigitCheck(text, expected: expected.text, source: source).map { Verdicts($0.findings) }
    }
}

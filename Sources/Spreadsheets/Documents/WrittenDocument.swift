/// A document that people read, whatever its format: its paragraphs and tables in reading order, or its bare text.
///
/// The format is found from the bytes, never from the name.
package enum WrittenDocument: Sendable {
    /// Plain text or Markdown.
    case text(String)
    /// A web page or a word file (DOCX).
    case parts([Part])
    /// Only a program of its own reads it.
    case pdf

    package enum Part: Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        /// An entry of a list.
        case entry(String)
        /// Rows of cells; a cell that spans others stands in each of them.
        case table([[String]])
    }

    /// A cell or a paragraph is not longer than this.
    private static let maximumCellBytes = 1 << 20

    package init(_ bytes: FileBytes) throws(SpreadsheetError) {
        if bytes.withUnsafeBytes({ $0.starts(with: "%PDF-".utf8) }) {
            self = .pdf
            return
        }
        if bytes.withUnsafeBytes({ start in ZipArchive.signatures.contains { start.starts(with: $0) } }) {
            let parts = WorkbookParts(try ZipArchive(bytes))
            guard parts.contains(WordHandler.part) else { throw .foreignFormat(.otherOffice) }
            let handler = WordHandler(maximumCellBytes: Self.maximumCellBytes)
            try parts.parse(WordHandler.part, handler: handler)
            self = .parts(try handler.flow.finish())
            return
        }
        if let foreign = bytes.withUnsafeBytes({ ForeignFormat(startOf: $0) }) { throw .foreignFormat(foreign) }
        let text = try DecodedText(bytes)
        guard case .markup(.html) = try TextFormat(text) else {
            self = .text(text.utf8.withUnsafeBytes { String(decoding: $0[text.start...], as: UTF8.self) })
            return
        }
        let handler = PageHandler(maximumCellBytes: Self.maximumCellBytes)
        let parser = try MarkupParser(.html, .html, handler: handler)
        try text.utf8.withUnsafeBytes { page throws(SpreadsheetError) in
            try parser.push(UnsafeRawBufferPointer(rebasing: page[text.start...]))
        }
        try parser.finish()
        self = .parts(try handler.flow.finish())
    }
}

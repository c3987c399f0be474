/// A file as it was read.
package struct DocumentReading: Sendable {
    package let kind: DocumentKind
    /// All that the file says: of a web page its source, of a PDF or a word file its words.
    package let text: String
    let document: Document

    init(_ kind: DocumentKind, text: String, _ document: Document) {
        self.kind = kind
        self.text = text
        self.document = document
    }
}

/// What a file is, by its contents and not by its name.
package enum DocumentKind: String, Sendable {
    case text, markdown, json, csv
    case webPage = "html"
    case word = "docx"
    case pdf

    /// - Parameter start: the first characters of a text; a byte order mark does not count.
    init(ofText start: String) {
        let start = start.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
        if start.hasPrefix("#") {
            self = .markdown
        } else if start.hasPrefix("{") || start.hasPrefix("[") {
            self = .json
        } else if start.hasPrefix("section,key,") {
            // The head of our own figures in long form: other tables are text.
            self = .csv
        } else {
            self = .text
        }
    }
}

/// Why a published file's text could not be had.
package enum DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    case noReader(path: String)
    case damaged(path: String, cause: String)
    /// A PDF of pictures.
    case noText(path: String)
    /// The edition has no file to compare with.
    case noCounterpart(path: String, kind: DocumentKind, edition: String)

    package var description: String {
        switch self {
        case .noReader(let path): "\(path) is a PDF, and pdftotext is not installed."
        case .damaged(let path, let cause): "\(path) is a PDF that cannot be read: \(cause)."
        case .noText(let path): "\(path) is a PDF without text; its pages are pictures."
        case .noCounterpart(let path, let kind, let edition): "\(path) is \(kind.rawValue), and \(edition) has no \(kind.rawValue)."
        }
    }

    package var hint: String {
        switch self {
        case .noReader: "apt install poppler-utils, or save the document as text or HTML."
        case .damaged: "Open it in a viewer and save it again."
        case .noText: "Give the document as text, HTML or DOCX."
        case .noCounterpart: "`hotline editions show` lists the files that the edition has; take one of these formats."
        }
    }
}
